package org.parley.graphql;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;

/**
 * Clients are told of a mistake by a code to rely on and words to understand, and nothing internal.
 */
@DatabaseTest
class BadInputTest {

  /** Ids that look as if this API had given them out: Meeting:999999999 and Nothing:1. */
  private static final String NO_SUCH_MEETING = "TWVldGluZzo5OTk5OTk5OTk";

  private static final String NO_SUCH_TYPE = "Tm90aGluZzox";

  private static final String STATUS_OF_DAY =
      "query ($day: Date) { pledge(slug: \"fom-2011\") { status(asOf: $day) } }";

  @Test
  void anUnknownSlugIsNoError() {
    JsonPath told =
        Api.ask(
            """
            {
              dialogue(slug: "nowhere") { slug }
              meeting(slug: "") { slug }
              participant(slug: "Kosovo") { slug }
              pledge(slug: "fom-2011 ") { slug }
              topic(slug: "nowhere") { slug }
              source(slug: "nowhere") { slug }
              pledges(filter: {pledger: "nobody"}) { totalCount }
            }
            """);

    assertNull(told.get("dialogue"));
    assertNull(told.get("meeting"));
    assertNull(told.get("participant"));
    assertNull(told.get("pledge"));
    assertNull(told.get("topic"));
    assertNull(told.get("source"));
    assertEquals(0, told.getInt("pledges.totalCount"));
  }

  @ParameterizedTest
  @ValueSource(strings = {NO_SUCH_MEETING, NO_SUCH_TYPE})
  void anIdOfNothingIsNotFound(String id) {
    refuses("NOT_FOUND", "query ($id: ID!) { node(id: $id) { id } }", Map.of("id", id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "", "fom-2011", "Meeting:1", "TWVldGluZzotMQ"})
  void whatIsNoIdIsAnInvalidId(String id) {
    refuses("INVALID_ID", "query ($id: ID!) { node(id: $id) { id } }", Map.of("id", id));
    refuses(
        "INVALID_ID",
        "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
        Map.of("ids", List.of(id)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "meetings(filter: {dialogue: $id}) { totalCount }",
        "pledges(filter: {pledger: $id}) { totalCount }",
        "statements(filter: {speaker: $id}) { totalCount }",
        "pledge(slug: \"fom-2011\") { status(assessor: $id) }",
        "pledge(slug: \"fom-2011\") { assessments(assessor: $id) { id } }",
      })
  void anIdOfAnotherTypeIsAnInvalidIdWhereOneOfThatTypeIsMeant(String field) {
    String type = field.contains("assessor") ? "ID" : "String";
    String query = "query ($id: %s) { %s }".formatted(type, field);

    refuses("INVALID_ID", query, Map.of("id", NO_SUCH_MEETING));
    refuses("INVALID_ID", query, Map.of("id", "No Such Thing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "", "SEVMRHwxfDIwMTEtMDItMzA"})
  void whatIsNoCursorIsAnInvalidCursor(String cursor) {
    String query = "query ($c: String) { meetings(%s: $c) { nodes { slug } } }";

    refuses("INVALID_CURSOR", query.formatted("after"), Map.of("c", cursor));
    refuses("INVALID_CURSOR", query.formatted("before"), Map.of("c", cursor));
  }

  @Test
  void aCursorOfAnotherOrderIsAnInvalidCursor() {
    String byTitle =
        Api.ask("{ pledges(first: 1, orderBy: {field: TITLE}) { pageInfo { endCursor } } }")
            .getString("pledges.pageInfo.endCursor");

    refuses(
        "INVALID_CURSOR",
        "query ($c: String) { pledges(after: $c, orderBy: {field: DUE}) { nodes { slug } } }",
        Map.of("c", byTitle));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first: 0",
        "first: -1",
        "first: 101",
        "last: 0",
        "last: 101",
        "first: 2, last: 2"
      })
  void aPageHoldsFromOneToAHundred(String size) {
    refuses("INVALID_PAGE_SIZE", "{ meetings(%s) { nodes { slug } } }".formatted(size), Map.of());
    refuses(
        "INVALID_PAGE_SIZE",
        "{ dialogues { nodes { pledges(%s) { totalCount } } } }".formatted(size),
        Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2022-02-30", "2022-13-01", "18.08.2022", "2022-8-18", "2022-08", "today", ""})
  void whatIsNoDayOfTheCalendarIsAnInvalidDate(String day) {
    String literal = "{ pledge(slug: \"fom-2011\") { status(asOf: \"%s\") } }".formatted(day);
    String range = "query ($f: MeetingFilter) { meetings(filter: $f) { totalCount } }";

    refuses("INVALID_DATE", literal, Map.of());
    refuses("INVALID_DATE", STATUS_OF_DAY, Map.of("day", day));
    refuses("INVALID_DATE", range, Map.of("f", Map.of("held", Map.of("from", day))));
  }

  @Test
  void aNumberIsNoDate() {
    refuses("INVALID_DATE", "{ pledge(slug: \"fom-2011\") { status(asOf: 20220818) } }", Map.of());
    refuses("INVALID_DATE", STATUS_OF_DAY, Map.of("day", 20220818));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20220818", "\"2022-13-01\"", "[\"2022-08-18\"]"})
  void theDefaultOfAVariableMustBeADateToo(String value) {
    refuses(
        "INVALID_DATE",
        "query ($day: Date = %s) { pledge(slug: \"fom-2011\") { status(asOf: $day) } }"
            .formatted(value),
        Map.of());
  }

  @Test
  void aRangeThatEndsBeforeItStartsIsInvalid() {
    refuses(
        "INVALID_RANGE",
        "{ meetings(filter: {held: {from: \"2022-03-01\", to: \"2022-02-28\"}}) { totalCount } }",
        Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "participant(slug: \"kosovo\") {name(language: $tag)}",
        "topics {label(language: $tag)}",
        "sources(filter: {language: $tag}) {totalCount}",
        "statements(filter: {language: $tag}) {totalCount}"
      })
  void whatIsNoLanguageTagIsRefused(String field) {
    String query = "query ($tag: String) {%s}".formatted(field);
    for (String tag : List.of("", "<b>", "12", "sr_Cyrl", "Serbian (Latin)")) {
      refuses("BAD_USER_INPUT", query, Map.of("tag", tag));
    }
  }

  @Test
  void theArgumentThatIsToBlameIsNamed() {
    JsonPath told = Api.post("{ meetings(last: 0) { totalCount } }", Map.of()).jsonPath();
    assertEquals("last", told.getString("errors[0].extensions.argument"));
  }

  @Test
  void moreThanAHundredIdsAreTooMany() {
    refuses(
        "BAD_USER_INPUT",
        "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
        Map.of("ids", Collections.nCopies(101, NO_SUCH_MEETING)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ meetings { nodes { colour } } }",
        "{ meetings(colour: \"red\") { totalCount } }",
        "{ meetings(filter: {status: [SLEPT]}) { totalCount } }",
        "{ meetings(filter: {status: [HELD, null]}) { totalCount } }",
        "{ meetings(orderBy: {direction: DESC}) { totalCount } }",
        "{ meetings { nodes } }",
        "{ nodes(ids: [null]) { id } }",
        "{ node { id } }",
        "{ ...Endless } fragment Endless on Query { ...Endless }",
        "mutation { deleteEverything }",
      })
  void whatTheSchemaDoesNotKnowFailsValidation(String query) {
    refuses("GRAPHQL_VALIDATION_FAILED", query, Map.of());
  }

  @Test
  void variablesThatDoNotFitAreBadInput() {
    String held =
        "query ($status: [MeetingStatus!]) { meetings(filter: {status: $status}) { totalCount } }";

    refuses("BAD_USER_INPUT", held, Map.of("status", List.of("SLEPT")));
    refuses("BAD_USER_INPUT", held, Map.of("status", Collections.singletonList(null)));
    refuses("BAD_USER_INPUT", "query ($id: ID!) { node(id: $id) { id } }", Map.of());
    refuses(
        "BAD_USER_INPUT",
        "query ($filter: MeetingFilter) { meetings(filter: $filter) { totalCount } }",
        Map.of("filter", List.of(1)));
    String first = "query ($first: Int) { meetings(first: $first) { totalCount } }";
    for (Object value : List.of(1.5, "one", List.of(1), Map.of("a", 1))) {
      refuses("BAD_USER_INPUT", first, Map.of("first", value));
    }
    refuses(
        "BAD_USER_INPUT",
        "query ($ids: [ID!] = []) { nodes(ids: $ids) { id } }",
        Collections.singletonMap("ids", null));
  }

  @Test
  void anExplicitNullIsAsGoodAsNothing() {
    JsonPath told =
        Api.ask(
            """
            query ($none: Int, $nothing: MeetingFilter, $never: Date) {
              plain: meetings { totalCount nodes { slug } }
              nulls: meetings(
                first: null, after: null, last: $none, before: null, filter: null, orderBy: null
              ) { totalCount nodes { slug } }
              variables: meetings(first: $none, filter: $nothing) { totalCount nodes { slug } }
              within: meetings(
                filter: {dialogue: null, status: null, held: {from: null, to: null}}
              ) { totalCount nodes { slug } }
              pledge(slug: "fom-2011") {
                status
                never: status(asOf: $never, assessor: null)
                null: status(asOf: null)
              }
            }
            """,
            nulls("none", "nothing", "never"));

    assertEquals(77, told.getInt("plain.totalCount"));
    assertEquals(told.getMap("plain"), told.getMap("nulls"));
    assertEquals(told.getMap("plain"), told.getMap("variables"));
    assertEquals(told.getMap("plain"), told.getMap("within"));
    assertEquals(
        Map.of(
            "status", "PARTLY_FULFILLED", "never", "PARTLY_FULFILLED", "null", "PARTLY_FULFILLED"),
        told.getMap("pledge"));
  }

  @Test
  void aRefusalBelowLeavesTheRestOfTheAnswerAlone() {
    Response response =
        Api.post(
            """
            {
              topic(slug: "energy") { slug }
              node(id: "garbage") { id }
            }
            """,
            Map.of());

    assertEquals("energy", response.path("data.topic.slug"));
    assertNull(response.path("data.node"));
    assertEquals(List.of(List.of("node")), response.path("errors.path"));
  }

  private static Map<String, ?> nulls(String... names) {
    Map<String, Object> variables = new HashMap<>();
    for (String name : names) {
      variables.put(name, null);
    }
    return variables;
  }

  private static void refuses(String code, String query, Map<String, ?> variables) {
    Response response = Api.post(query, variables);

    List<String> codes = response.path("errors.extensions.code");
    assertEquals(Set.of(code), Set.copyOf(codes), response.asString());
    for (String inside :
        List.of(
            "Exception",
            "org.parley",
            "java.",
            "io.smallrye",
            "Value{",
            "'LinkedHashMap'",
            "'ArrayList'",
            "'Integer'",
            "'Double'",
            "'Map'",
            "\\tat ",
            "select ")) {
      assertThat(response.asString(), not(containsString(inside)));
    }
  }
}
