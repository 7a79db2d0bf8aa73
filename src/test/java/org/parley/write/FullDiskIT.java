package org.parley.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testsupport.Program;
import org.parley.testsupport.SmallDisk;

/** The disk of the embedded database, which here is a small one in memory, gets full. */
@EnabledIfSystemProperty(
    named = "parley.database",
    matches = "h2",
    disabledReason = "A server's disk is its own")
class FullDiskIT {
  /** Less than the program wants to be free. */
  private static final int LEFT = 32 << 20;

  @TempDir Path folder;

  private SmallDisk disk;

  @BeforeEach
  void mount() throws Exception {
    disk = SmallDisk.mount(folder.resolve("data"));
  }

  @AfterEach
  void unmount() throws Exception {
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void writesAreRefusedReadsAreNotAndWhatWasWrittenIsKept() throws Exception {
    try (Program program = new Program(folder, Map.of())) {
      program.start();
      assertFalse(create(program, "with-room").has("errors"));
      disk.fill(LEFT);
      assertEquals(
          "UNAVAILABLE", create(program, "without").at("/errors/0/extensions/code").asText());
      JsonNode topics =
          program.ask("{a: topic(slug: \"with-room\") {slug} b: topic(slug: \"without\") {slug}}");
      assertEquals("with-room", topics.at("/data/a/slug").asText());
      assertTrue(topics.at("/data/b").isNull());

      disk.free();
      assertFalse(create(program, "with-room-again").has("errors"));
    }
  }

  @Test
  void aStartWithoutRoomSaysSo() throws Exception {
    disk.fill(LEFT);
    try (Program program = new Program(folder, Map.of())) {
      assertEquals(1, program.startInVain());
      List<String> errors = program.log().lines().filter(line -> line.contains(" ERROR ")).toList();
      assertEquals(1, errors.size(), program.log());
      assertTrue(errors.get(0).contains("PARLEY_DB_DISK_RESERVE"), errors.get(0));
    }
  }

  private static JsonNode create(Program program, String slug) throws Exception {
    String mutation =
        "mutation {createTopic(input: {slug: \"%s\", labels: [{text: \"Trains\"}]}) {topic {slug}}}";
    return program.ask(mutation.formatted(slug));
  }
}
