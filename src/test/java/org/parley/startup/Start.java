package org.parley.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.testsupport.Program;

/** A start that is to fail. */
final class Start {
  private Start() {}

  /** Expects the program to end with one line for people, which says this. */
  static void failsAndSays(Path folder, Map<String, String> settings, String... words)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(Map.of("parley.sample-data", "false"));
    all.putAll(settings);
    try (Program program = new Program(Files.createTempDirectory(folder, "start"), all)) {
      assertEquals(1, program.startInVain());
      String log = program.log();
      List<String> errors = log.lines().filter(line -> line.contains(" ERROR ")).toList();
      assertEquals(1, errors.size(), log);
      assertTrue(errors.get(0).contains("Parley can't start: "), log);
      for (String word : words) {
        assertTrue(errors.get(0).contains(word), () -> word + " is not in " + errors);
      }
      assertFalse(log.contains("\tat "), log);
      assertFalse(log.contains("hush"), log);
    }
  }
}
