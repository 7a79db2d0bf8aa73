package org.parley.read;

import static java.util.Comparator.comparing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.SampleRecord;

@DatabaseTest
class PagingTest {

  private static final String MEETINGS =
      """
      query ($first: Int, $after: String, $last: Int, $before: String, $direction: OrderDirection) {
        list: meetings(
          first: $first, after: $after, last: $last, before: $before,
          filter: {dialogue: "belgrade-pristina-dialogue"},
          orderBy: {field: HELD, direction: $direction}
        ) {
          totalCount
          nodes { slug }
          edges { cursor node { slug } }
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }
      """;

  /** The meetings of the main dialogue by day; those of one day as recorded. */
  private static final List<String> IN_ORDER =
      SampleRecord.all("meetings").stream()
          .filter(m -> m.path("dialogue").asText().equals("belgrade-pristina-dialogue"))
          .sorted(comparing(m -> SampleRecord.earliest(m.get("held").asText())))
          .map(m -> m.get("slug").asText())
          .toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 23, 100})
  void walkingForwardGivesEachMeetingOnceInOrder(int size) {
    assertEquals(69, IN_ORDER.size());
    assertEquals(IN_ORDER, forward(MEETINGS, Map.of(), size));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 23, 100})
  void walkingBackwardGivesEachMeetingOnceInOrder(int size) {
    assertEquals(IN_ORDER, backward(MEETINGS, Map.of(), size));
  }

  @Test
  void descendingOrderIsTheSameListFromItsOtherEnd() {
    List<String> reversed = new ArrayList<>(IN_ORDER);
    Collections.reverse(reversed);
    Map<String, Object> descending = Map.of("direction", "DESC");

    assertEquals(reversed, forward(MEETINGS, descending, 10));
    assertEquals(reversed, backward(MEETINGS, descending, 10));
  }

  @Test
  void twentyAreGivenUnlessASizeIsAskedFor() {
    assertEquals(IN_ORDER.subList(0, 20), slugs(Api.ask(MEETINGS)));
  }

  @Test
  void lastWithoutBeforeGivesTheNewestInTheOrderOfTheList() {
    JsonPath page = Api.ask(MEETINGS, Map.of("last", 2));

    assertEquals(List.of("bp-2024-09-17", "bp-2024-12-17"), slugs(page));
    assertFalse(page.getBoolean("list.pageInfo.hasNextPage"));
    assertTrue(page.getBoolean("list.pageInfo.hasPreviousPage"));
  }

  @Test
  void thereIsNoPageBeforeTheFirstNorAfterTheLast() {
    JsonPath first = Api.ask(MEETINGS, Map.of("first", 68));
    JsonPath rest = Api.ask(MEETINGS, Map.of("first", 1, "after", end(first)));

    assertTrue(first.getBoolean("list.pageInfo.hasNextPage"));
    assertFalse(first.getBoolean("list.pageInfo.hasPreviousPage"));
    assertEquals(List.of("bp-2024-12-17"), slugs(rest));
    assertFalse(rest.getBoolean("list.pageInfo.hasNextPage"));
    assertTrue(rest.getBoolean("list.pageInfo.hasPreviousPage"));
  }

  @Test
  void afterAndBeforeTogetherCutOutTheMiddle() {
    List<String> cursors = Api.ask(MEETINGS, Map.of("first", 10)).getList("list.edges.cursor");
    Map<String, Object> between = Map.of("after", cursors.get(2), "before", cursors.get(6));

    assertEquals(IN_ORDER.subList(3, 6), slugs(ask(MEETINGS, between, Map.of("first", 5))));
    assertEquals(IN_ORDER.subList(3, 5), slugs(ask(MEETINGS, between, Map.of("first", 2))));
    assertEquals(IN_ORDER.subList(4, 6), slugs(ask(MEETINGS, between, Map.of("last", 2))));
  }

  @Test
  void everyPageCountsTheWholeList() {
    JsonPath first = Api.ask(MEETINGS, Map.of("first", 5));

    assertEquals(69, first.getInt("list.totalCount"));
    assertEquals(
        69, Api.ask(MEETINGS, Map.of("first", 5, "after", end(first))).getInt("list.totalCount"));
  }

  @Test
  void edgesAndNodesAreTheSameRecords() {
    JsonPath page = Api.ask(MEETINGS, Map.of("first", 4));

    assertEquals(slugs(page), page.getList("list.edges.node.slug"));
    assertEquals(
        page.getString("list.edges[0].cursor"), page.getString("list.pageInfo.startCursor"));
    assertEquals(page.getString("list.edges[3].cursor"), end(page));
  }

  @Test
  void anEmptyListHasNoCursors() {
    JsonPath page =
        Api.ask(
            """
            {
              meetings(filter: {city: "Atlantis"}) {
                totalCount
                nodes { slug }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """);

    assertEquals(0, page.getInt("meetings.totalCount"));
    assertEquals(List.of(), page.getList("meetings.nodes"));
    assertFalse(page.getBoolean("meetings.pageInfo.hasNextPage"));
    assertFalse(page.getBoolean("meetings.pageInfo.hasPreviousPage"));
    assertNull(page.get("meetings.pageInfo.startCursor"));
    assertNull(page.get("meetings.pageInfo.endCursor"));
  }

  @ParameterizedTest
  @CsvSource({
    "MADE_ON, ASC",
    "MADE_ON, DESC",
    "DUE, ASC",
    "DUE, DESC",
    "TITLE, ASC",
    "TITLE, DESC"
  })
  void everyOrderOfPledgesWalksAllOfThem(String field, String direction) {
    String pledges =
        """
        query ($first: Int, $after: String, $last: Int, $before: String, $order: PledgeOrder) {
          list: pledges(
            first: $first, after: $after, last: $last, before: $before, orderBy: $order
          ) {
            nodes { slug }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          }
        }
        """;
    Map<String, Object> order = Map.of("order", Map.of("field", field, "direction", direction));

    List<String> walked = forward(pledges, order, 13);

    assertEquals(162, walked.size());
    assertEquals(162, new HashSet<>(walked).size());
    assertEquals(walked, backward(pledges, order, 13));
  }

  @Test
  void pledgesWithoutADateComeLast() {
    JsonPath told =
        Api.ask(
            """
            {
              made: pledges(last: 1, orderBy: {field: MADE_ON}) { nodes { slug } }
              due: pledges(first: 38, orderBy: {field: DUE}) {
                nodes { deadline { due { edtf } } }
              }
            }
            """);

    assertEquals(List.of("plates-two-months-2022"), told.getList("made.nodes.slug"));
    List<String> due = told.getList("due.nodes.collect { it.deadline?.due?.edtf }");
    // 37 pledges of the record have a date by which they are due.
    assertEquals(37, due.indexOf(null));
  }

  @ParameterizedTest
  @CsvSource({
    "DUE, 2013-05-22, 2018-06-30",
    "DUE, 2018-02-01, 2018-02-02",
    "DUE, , 2013-02-10",
    "DUE, 2018-09-05,",
    "MADE_ON, 2022-08-20, 2022-08-22",
    "MADE_ON, , 2018-11-10",
    "MADE_ON, 2018-11-10,"
  })
  void pagesOfPledgesWithinARangeOfDaysAreCutOutOfTheWholeList(
      String field, @Nullable LocalDate from, @Nullable LocalDate to) {
    String pledges =
        """
        query (
          $first: Int, $after: String, $last: Int, $before: String,
          $filter: PledgeFilter, $order: PledgeOrder
        ) {
          list: pledges(
            first: $first, after: $after, last: $last, before: $before,
            filter: $filter, orderBy: $order
          ) {
            nodes { slug }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          }
        }
        """;
    String date = field.equals("DUE") ? "/deadline/due" : "/madeOn";
    Set<String> within = within("pledges", date, from, to);
    Map<String, ?> range = range(from, to);
    List<List<String>> choices =
        List.of(List.of(), List.of("FULFILLED"), List.of("BROKEN", "PARTLY_FULFILLED"));
    for (List<String> statuses : choices) {
      for (String direction : List.of("ASC", "DESC")) {
        Map<String, Object> filter = new HashMap<>();
        if (!statuses.isEmpty()) {
          filter.put("status", statuses);
        }
        Map<String, ?> order = Map.of("field", field, "direction", direction);
        Map<String, ?> variables = Map.of("order", order, "filter", filter);
        List<String> expected = new ArrayList<>(forward(pledges, variables, 100));
        expected.retainAll(within);

        filter.put(field.equals("DUE") ? "due" : "madeOn", range);

        assertEquals(expected, forward(pledges, variables, 7));
        assertEquals(expected, backward(pledges, variables, 10));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2012-11-20, 2013-04-02", "2020-09-04, 2020-09-04", ", 2018-11-01", "2015-06-30,"})
  void pagesOfMeetingsWithinARangeOfDaysAreCutOutOfTheWholeList(
      @Nullable LocalDate from, @Nullable LocalDate to) {
    String meetings =
        """
        query (
          $first: Int, $after: String, $last: Int, $before: String,
          $range: DateRange, $direction: OrderDirection
        ) {
          list: meetings(
            first: $first, after: $after, last: $last, before: $before,
            filter: {held: $range}, orderBy: {field: HELD, direction: $direction}
          ) {
            nodes { slug }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          }
        }
        """;
    for (String direction : List.of("ASC", "DESC")) {
      List<String> expected =
          new ArrayList<>(forward(meetings, Map.of("direction", direction), 100));
      expected.retainAll(within("meetings", "/held", from, to));
      Map<String, ?> variables = Map.of("direction", direction, "range", range(from, to));

      assertEquals(expected, forward(meetings, variables, 4));
      assertEquals(expected, backward(meetings, variables, 7));
    }
  }

  /** The slugs of an array's records that have a date which can lie within the range. */
  private static Set<String> within(
      String array, String date, @Nullable LocalDate from, @Nullable LocalDate to) {
    Set<String> slugs = new HashSet<>();
    for (JsonNode each : SampleRecord.all(array)) {
      String edtf = each.at(date).asText();
      if (!edtf.isEmpty()
          && (from == null || !SampleRecord.latest(edtf).isBefore(from))
          && (to == null || !SampleRecord.earliest(edtf).isAfter(to))) {
        slugs.add(each.get("slug").asText());
      }
    }
    assertFalse(slugs.isEmpty());
    return slugs;
  }

  private static Map<String, ?> range(@Nullable LocalDate from, @Nullable LocalDate to) {
    Map<String, Object> range = new HashMap<>();
    range.put("from", from == null ? null : from.toString());
    range.put("to", to == null ? null : to.toString());
    return range;
  }

  private static List<String> forward(String query, Map<String, ?> variables, int size) {
    JsonPath page = ask(query, variables, Map.of("first", size));
    List<String> walked = new ArrayList<>(slugs(page));
    while (page.getBoolean("list.pageInfo.hasNextPage")) {
      page = ask(query, variables, Map.of("first", size, "after", end(page)));
      assertTrue(page.getBoolean("list.pageInfo.hasPreviousPage"));
      walked.addAll(slugs(page));
    }
    return walked;
  }

  private static List<String> backward(String query, Map<String, ?> variables, int size) {
    JsonPath page = ask(query, variables, Map.of("last", size));
    List<String> walked = new ArrayList<>(slugs(page));
    while (page.getBoolean("list.pageInfo.hasPreviousPage")) {
      String start = page.getString("list.pageInfo.startCursor");
      page = ask(query, variables, Map.of("last", size, "before", start));
      assertTrue(page.getBoolean("list.pageInfo.hasNextPage"));
      walked.addAll(0, slugs(page));
    }
    return walked;
  }

  private static JsonPath ask(String query, Map<String, ?> variables, Map<String, ?> more) {
    Map<String, Object> all = new HashMap<>(variables);
    all.putAll(more);
    return Api.ask(query, all);
  }

  private static List<String> slugs(JsonPath page) {
    return page.getList("list.nodes.slug");
  }

  private static String end(JsonPath page) {
    return page.getString("list.pageInfo.endCursor");
  }
}
