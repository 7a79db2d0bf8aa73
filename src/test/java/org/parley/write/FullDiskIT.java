package org.parley.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testsupport.Program;

/** The disk of the embedded database, which here is a small one in memory, gets full. */
@EnabledIfSystemProperty(
    named = "parley.database",
    matches = "h2",
    disabledReason = "A server's disk is its own")
class FullDiskIT {
  @TempDir Path folder;

  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("data"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", disk.toString()),
        "Only root may mount a disk of its own size");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  @Test
  void writesAreRefusedReadsAreNotAndWhatWasWrittenIsKept() throws Exception {
    try (Program program = new Program(folder, Map.of())) {
      program.start();
      assertFalse(create(program, "with-room").has("errors"));
      Path filler = fill();
      assertEquals(
          "UNAVAILABLE", create(program, "without").at("/errors/0/extensions/code").asText());
      JsonNode topics =
          program.ask("{a: topic(slug: \"with-room\") {slug} b: topic(slug: \"without\") {slug}}");
      assertEquals("with-room", topics.at("/data/a/slug").asText());
      assertTrue(topics.at("/data/b").isNull());

      Files.delete(filler);
      assertFalse(create(program, "with-room-again").has("errors"));
    }
  }

  @Test
  void aStartWithoutRoomSaysSo() throws Exception {
    fill();
    try (Program program = new Program(folder, Map.of())) {
      assertEquals(1, program.startInVain());
      List<String> errors = program.log().lines().filter(line -> line.contains(" ERROR ")).toList();
      assertEquals(1, errors.size(), program.log());
      assertTrue(errors.get(0).contains("PARLEY_DB_DISK_RESERVE"), errors.get(0));
    }
  }

  private Path fill() throws IOException {
    return Files.write(disk.resolve("filler"), new byte[120 << 20]);
  }

  private static JsonNode create(Program program, String slug) throws Exception {
    String mutation =
        "mutation {createTopic(input: {slug: \"%s\", labels: [{text: \"Trains\"}]}) {topic {slug}}}";
    return program.ask(mutation.formatted(slug));
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
