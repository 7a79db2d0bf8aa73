package org.parley.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.download.FileFormat;

/** Commands know each format that a server has. */
@QuarkusTest
class ExportFormatsTest {
  @Inject @All List<FileFormat> formats;

  @Test
  void anExportHasTheFormatsOfDownloads() {
    assertEquals(
        formats.stream()
            .map(format -> format.suffix().substring(1))
            .collect(Collectors.toCollection(TreeSet::new)),
        new TreeSet<>(CommandGrammar.FORMATS));
  }
}
