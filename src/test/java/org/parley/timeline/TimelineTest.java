package org.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;

@DatabaseTest
class TimelineTest {

  private static final String TIMELINE =
      """
      query ($first: Int, $after: String, $last: Int, $before: String, $kinds: [TimelineKind!]) {
        dialogue(slug: "belgrade-pristina-dialogue") {
          timeline(first: $first, after: $after, last: $last, before: $before, kinds: $kinds) {
            totalCount
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            nodes {
              __typename
              ... on Node { id }
              ... on Meeting { held { earliest } }
              ... on Outcome { reachedOn { earliest } }
              ... on Pledge { madeOn { earliest } }
              ... on PledgeAssessment { assessedOn { earliest } }
              ... on Request { madeOn { earliest } }
              ... on Statement { madeOn { earliest } }
              ... on Incident { occurred { earliest } }
            }
          }
        }
      }
      """;

  @Test
  void holdsEveryRecordOfTheDialogueOnce() {
    List<Map<String, Object>> entries = forward(50);

    assertEquals(474, entries.size());
    assertEquals(474, new HashSet<>(ids(entries)).size());
    assertEquals(
        Map.of(
            "Meeting", 69L,
            "Outcome", 71L,
            "Pledge", 142L,
            "PledgeAssessment", 107L,
            "Request", 22L,
            "Statement", 45L,
            "Incident", 18L),
        entries.stream()
            .collect(
                Collectors.groupingBy(e -> (String) e.get("__typename"), Collectors.counting())));
  }

  @Test
  void goesFromTheOldestToTheNewestAndThenToTheUndated() {
    List<String> days = forward(100).stream().map(TimelineTest::day).toList();

    List<String> sorted = new ArrayList<>(days);
    Collections.sort(sorted);
    assertEquals(sorted, days);
    assertEquals("2011-03-08", days.get(0));
    // Seven verdicts, one pledge and the requests that have no date.
    assertEquals("undated", days.get(473));
  }

  @Test
  void isTheSameListBackwards() {
    List<Map<String, Object>> walked = new ArrayList<>();
    String before = null;
    boolean more = true;
    while (more) {
      JsonPath page = ask("last", 40, "before", before);
      walked.addAll(0, page.getList("dialogue.timeline.nodes"));
      before = page.getString("dialogue.timeline.pageInfo.startCursor");
      more = page.getBoolean("dialogue.timeline.pageInfo.hasPreviousPage");
    }

    assertEquals(ids(forward(100)), ids(walked));
  }

  @ParameterizedTest
  @CsvSource({
    "MEETING,           Meeting,          69",
    "OUTCOME,           Outcome,          71",
    "PLEDGE,            Pledge,           142",
    "PLEDGE_ASSESSMENT, PledgeAssessment, 107",
    "REQUEST,           Request,          22",
    "STATEMENT,         Statement,        45",
    "INCIDENT,          Incident,         18",
  })
  void holdsOneKindOnlyIfOneIsAskedFor(String kind, String type, int count) {
    JsonPath page = ask("kinds", List.of(kind), "first", 5);

    assertEquals(count, page.getInt("dialogue.timeline.totalCount"));
    assertEquals(Collections.nCopies(5, type), page.getList("dialogue.timeline.nodes.__typename"));
  }

  @Test
  void holdsSeveralKindsOrNone() {
    assertEquals(
        40,
        ask("kinds", List.of("REQUEST", "INCIDENT"), "first", 1)
            .getInt("dialogue.timeline.totalCount"));
    JsonPath none = ask("kinds", List.of(), "first", 1);
    assertEquals(0, none.getInt("dialogue.timeline.totalCount"));
    assertFalse(none.getBoolean("dialogue.timeline.pageInfo.hasNextPage"));
  }

  private static List<Map<String, Object>> forward(int size) {
    List<Map<String, Object>> walked = new ArrayList<>();
    String after = null;
    boolean more = true;
    while (more) {
      JsonPath page = ask("first", size, "after", after);
      walked.addAll(page.getList("dialogue.timeline.nodes"));
      after = page.getString("dialogue.timeline.pageInfo.endCursor");
      more = page.getBoolean("dialogue.timeline.pageInfo.hasNextPage");
    }
    return walked;
  }

  private static JsonPath ask(String one, Object value, String other, Object otherValue) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(one, value);
    variables.put(other, otherValue);
    return Api.ask(TIMELINE, variables);
  }

  private static List<Object> ids(List<Map<String, Object>> entries) {
    return entries.stream().map(entry -> entry.get("id")).toList();
  }

  /** The day of an entry; what has none sorts after all digits. */
  private static String day(Map<String, Object> entry) {
    return entry.entrySet().stream()
        .filter(field -> field.getValue() instanceof Map)
        .map(field -> (String) ((Map<?, ?>) field.getValue()).get("earliest"))
        .findFirst()
        .orElse("undated");
  }
}
