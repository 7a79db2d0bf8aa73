package org.parley.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The build leaves out on PostgreSQL what says of itself that it needs H2 only. */
class H2OnlyTest {
  private static final Path SOURCES = Path.of("src/test/java");
  private static final Pattern MARK = Pattern.compile("(?m)^@QuarkusTest$(?![^{]*@interface)");

  @Test
  void theListNamesTheTestsOfTheProgramThatAreNoDatabaseTests() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> marked =
          files
              .filter(file -> file.toString().endsWith(".java") && isMarked(file))
              .map(file -> SOURCES.relativize(file).toString())
              .sorted()
              .toList();
      assertEquals(marked, Files.readAllLines(Path.of("src/test/h2-only.txt")));
    }
  }

  private static boolean isMarked(Path file) {
    try {
      return MARK.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
