package org.parley.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.testsupport.Program;

/** Compares what clients were answered with all that the program has stored. */
final class HistoryAudit {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String CHANGES =
      """
      query ($after: String) {
        changes(first: 100, after: $after) {
          nodes {version node {... on Topic {slug}} differences {field after}}
          pageInfo {endCursor hasNextPage}
          totalCount
        }
      }
      """;

  private final Program program;

  /** Number of times that each change is in the log of changes, by its name. */
  private final Map<String, Integer> stored = new LinkedHashMap<>();

  HistoryAudit(Program program) {
    this.program = program;
  }

  /** Tells how many changes there are. */
  static int total(Program program) {
    return program.ask("{changes(first: 1) {totalCount}}").at("/data/changes/totalCount").asInt();
  }

  /**
   * Checks that each acknowledged write is stored once, and nothing else.
   *
   * @param before how many changes there were before the first
   */
  void check(HistoryLog log, int before) throws Exception {
    int total = readChanges(before);
    for (HistoryWrite write : log.writes()) {
      Integer times = stored.remove(write.name());
      write.count(times == null ? 0 : times);
    }
    assertTrue(stored.isEmpty(), () -> "Nobody has asked for " + stored);
    assertEquals(before + log.acknowledged(), total);
  }

  private int readChanges(int before) throws Exception {
    Map<String, String> variables = new HashMap<>();
    int read = 0;
    while (true) {
      JsonNode answer = program.ask(CHANGES, variables);
      JsonNode page = answer.at("/data/changes");
      assertTrue(page.isObject(), answer::toString);
      for (JsonNode change : page.at("/nodes")) {
        if (++read > before) {
          stored.merge(name(change), 1, Integer::sum);
        }
      }
      if (!page.at("/pageInfo/hasNextPage").asBoolean()) {
        assertEquals(page.at("/totalCount").asInt(), read);
        return read;
      }
      variables.put("after", page.at("/pageInfo/endCursor").asText());
    }
  }

  private static String name(JsonNode change) throws Exception {
    for (JsonNode difference : change.at("/differences")) {
      if (difference.at("/field").asText().equals("labels")) {
        return HistoryWrite.name(
            // Without its record, a change is none that anybody has asked for.
            change.at("/node/slug").asText("no record"),
            JSON.readTree(difference.at("/after").asText()).at("/0/text").asText(),
            change.at("/version").asInt());
      }
    }
    return change.toString();
  }
}
