package org.parley.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Writing;

/** Filters find the pledges whose fields say so, on any day and after any edit. */
@DatabaseTest
@TestProfile(Writing.class)
class PledgeFilterTest {
  private static final String PLEDGES =
      """
      {
        totalCount
        nodes { slug status(asOf: $day) contested(asOf: $day) overdue(asOf: $day) }
        pageInfo { endCursor hasNextPage }
      }
      """;

  /** Numbers of pledges by status, under the names of the statuses. */
  private static final String CARD =
      "FULFILLED: fulfilled PARTLY_FULFILLED: partlyFulfilled IN_PROGRESS: inProgress"
          + " PENDING: pending POSTPONED: postponed BROKEN: broken SUPERSEDED: superseded"
          + " LAPSED: lapsed CONTESTED: disputed NOT_ASSESSED: notAssessed";

  /** Selects the dialogue of a pledge as the runs have it; the id of the pledge follows. */
  private static final String DIALOGUE =
      "select max(dialogue_id) from pledge_standing where pledge_id = ";

  @Inject DataSource dataSource;
  @Inject Standings standings;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void filtersFindWhatFieldsSayAfterRandomEdits(long seed) {
    RandomEdits edits = new RandomEdits(seed);
    for (int round = 0; round < 2; round++) {
      edits.make(10);
      assertEachFindsWhatFieldsSay(edits, null);
      assertEachFindsWhatFieldsSay(edits, edits.day());
    }
    // Some of the pledges are made by then.
    assertEachFindsWhatFieldsSay(edits, "2019-07-01");
  }

  @Test
  void filtersFindWhatAnOlderProgramHasEdited() throws SQLException {
    RandomEdits edits = new RandomEdits(4);
    edits.make(8);
    execute("create table count_before as select * from pledge_count");
    String pledge = edits.pledge();
    // An older program logs what it edits, and knows nothing of derived data.
    execute("delete from pledge_standing where pledge_id = " + idOf(pledge));
    execute("delete from pledge_count");
    execute("insert into pledge_count select * from count_before");
    execute("drop table count_before");
    execute("update record_count set records = records - 1 where record_type = 'Pledge'");
    execute("update revision set derived = derived - 1, included = included - 1");
    assertEachFindsWhatFieldsSay(edits, null);

    edits.make(1);

    assertEquals(0, number("select latest - derived from revision"));
    assertNotEquals(0, runsOf(pledge));
    assertEachFindsWhatFieldsSay(edits, null);
  }

  @Test
  void scorecardsCountAPledgeThatAnOlderProgramHasMoved() throws SQLException {
    RandomEdits edits = new RandomEdits(5);
    edits.make(8);
    String pledge = edits.pledge();
    long before = number(DIALOGUE + idOf(pledge));
    edits.move(pledge);
    long after = number(DIALOGUE + idOf(pledge));
    // A program that keeps no dialogues in them takes changes into all other derived data.
    execute(
        "update pledge_standing set dialogue_id = %d where pledge_id = %d"
            .formatted(before, idOf(pledge)));
    execute("update revision set included = included - 1");
    assertEachFindsWhatFieldsSay(edits, edits.day());

    edits.make(1);

    assertEquals(after, number(DIALOGUE + idOf(pledge)));
    assertEachFindsWhatFieldsSay(edits, edits.day());
  }

  @Test
  void scorecardsCountPledgesWhoseRunsAnOlderProgramHasWritten() throws SQLException {
    RandomEdits edits = new RandomEdits(6);
    edits.make(8);
    String pledge = edits.pledge();
    execute("update pledge_standing set dialogue_id = null");
    assertEachFindsWhatFieldsSay(edits, null);

    standings.fill();

    assertEquals(0, number("select count(*) from pledge_standing where dialogue_id is null"));
    assertNotEquals(0, runsOf(pledge));
    assertEachFindsWhatFieldsSay(edits, null);
  }

  /** A filter, and the pledges it is to find. */
  private record Case(Map<String, ?> filter, Predicate<Map<String, Object>> says) {}

  private static final List<Case> CASES = cases();

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    cases.add(new Case(Map.of(), p -> true));
    for (PledgeStatus status : PledgeStatus.values()) {
      cases.add(
          new Case(Map.of("status", List.of(status)), p -> p.get("status").equals(status.name())));
    }
    Predicate<Map<String, Object>> contested = p -> p.get("contested").equals(true);
    Predicate<Map<String, Object>> overdue = p -> p.get("overdue").equals(true);
    Predicate<Map<String, Object>> broken =
        p -> Set.of("BROKEN", "CONTESTED").contains(p.get("status"));
    cases.add(new Case(Map.of("status", List.of("BROKEN", "CONTESTED")), broken));
    cases.add(new Case(Map.of("contested", true), contested));
    cases.add(new Case(Map.of("contested", false), contested.negate()));
    cases.add(new Case(Map.of("overdue", true), overdue));
    cases.add(new Case(Map.of("overdue", false), overdue.negate()));
    cases.add(
        new Case(
            Map.of("status", List.of("BROKEN", "CONTESTED"), "overdue", true, "contested", false),
            broken.and(overdue).and(contested.negate())));
    return cases;
  }

  private static void assertEachFindsWhatFieldsSay(RandomEdits edits, @Nullable String day) {
    assertScorecardsCountWhatFieldsSay(edits.dialogue(), day);
    List<Map<String, Object>> all = all(day, Map.of());
    StringBuilder query = new StringBuilder("query ($day: Date");
    Map<String, Object> variables = new HashMap<>();
    variables.put("day", day);
    for (int i = 0; i < CASES.size(); i++) {
      query.append(", $f").append(i).append(": PledgeFilter");
      variables.put("f" + i, on(day, CASES.get(i).filter()));
    }
    query.append(") {");
    for (int i = 0; i < CASES.size(); i++) {
      query.append("f%d: pledges(filter: $f%d, first: 100) %s".formatted(i, i, PLEDGES));
    }
    JsonPath answer = Api.ask(query.append("}").toString(), variables);
    for (int i = 0; i < CASES.size(); i++) {
      List<Map<String, Object>> expected = all.stream().filter(CASES.get(i).says()).toList();
      String message = CASES.get(i).filter() + " on " + day;
      assertEquals(
          expected.stream().limit(100).toList(), answer.getList("f" + i + ".nodes"), message);
      assertEquals(expected.size(), answer.getInt("f" + i + ".totalCount"), message);
    }
  }

  private static void assertScorecardsCountWhatFieldsSay(String dialogue, @Nullable String day) {
    String card = "scorecard(asOf: $day) {made %s contested overdue}".formatted(CARD);
    JsonPath answer =
        Api.ask(
            """
            query ($day: Date) {
              participant(slug: "serbia") {%s}
              dialogue(slug: "%s") {%s}
            }
            """
                .formatted(card, dialogue, card),
            day == null ? Map.of() : Map.of("day", day));
    assertEquals(
        counts(all(day, Map.of("pledger", "serbia"))), answer.getMap("participant.scorecard"));
    assertEquals(
        counts(all(day, Map.of("pledger", "serbia", "dialogue", dialogue))),
        answer.getMap("dialogue.scorecard[1]"));
  }

  private static Map<String, Object> counts(List<Map<String, Object>> pledges) {
    Map<String, Object> counts = new HashMap<>();
    for (PledgeStatus status : PledgeStatus.values()) {
      counts.put(status.name(), count(pledges, p -> p.get("status").equals(status.name())));
    }
    counts.put("made", pledges.size());
    counts.put("contested", count(pledges, p -> p.get("contested").equals(true)));
    counts.put("overdue", count(pledges, p -> p.get("overdue").equals(true)));
    return counts;
  }

  private static int count(
      List<Map<String, Object>> pledges, Predicate<Map<String, Object>> isCounted) {
    return (int) pledges.stream().filter(isCounted).count();
  }

  /** All pledges that a filter finds and that were made by a day, page by page. */
  private static List<Map<String, Object>> all(@Nullable String day, Map<String, ?> filter) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("day", day);
    variables.put("filter", on(day, filter));
    List<Map<String, Object>> all = new ArrayList<>();
    JsonPath page;
    do {
      page =
          Api.ask(
              "query ($filter: PledgeFilter, $day: Date, $after: String) {"
                  + " pledges(filter: $filter, first: 100, after: $after) "
                  + PLEDGES
                  + "}",
              variables);
      all.addAll(page.getList("pledges.nodes"));
      variables.put("after", page.getString("pledges.pageInfo.endCursor"));
    } while (page.getBoolean("pledges.pageInfo.hasNextPage"));
    assertEquals(all.size(), page.getInt("pledges.totalCount"));
    return all;
  }

  private static Map<String, Object> on(@Nullable String day, Map<String, ?> filter) {
    Map<String, Object> onDay = new HashMap<>(filter);
    onDay.put("asOf", day);
    return onDay;
  }

  private long idOf(String pledge) throws SQLException {
    return number("select id from pledge where slug = '" + pledge + "'");
  }

  private long runsOf(String pledge) throws SQLException {
    return number("select count(*) from pledge_standing where pledge_id = " + idOf(pledge));
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
