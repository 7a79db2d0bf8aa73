package org.parley.read;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.GlobalId;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;

/** The number of SQL statements of a query depends on its shape, not on how much it finds. */
@DatabaseTest
class StatementCountTest {
  @Inject CountingDatabase database;

  @ParameterizedTest(name = "{0}: {2} statements")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a page of meetings | {meetings(first: $n) {nodes {slug title held {edtf}}}} | 1
          a page and its count | {meetings(first: $n) {totalCount nodes {slug}}} | 2
          only the count | {meetings(first: $n) {totalCount}} | 1
          one of another, joined | {pledges(first: $n) {nodes {slug dialogue {title parent {title}} meeting {title}}}} | 1
          people at meetings | {meetings(first: $n) {nodes {participations {role participant {name}}}}} | 2
          people and their offices | {meetings(first: $n) {nodes {participations {participant {name affiliations {organisation {name}}}}}}} | 3
          outcomes, pledges, people | {meetings(first: $n) {nodes {outcomes {title} pledges {nodes {title pledgers {name}}} participations {participant {name}}}}} | 5
          citations | {pledges(first: $n) {nodes {citations {source {url}}}}} | 2
          verdicts as of two days | {pledges(first: $n) {nodes {a: status(asOf: "2015-01-01") b: status(asOf: "2023-01-01")}}} | 3
          two aliases, two filters | {dialogues(first: $n) {nodes {a: pledges(filter: {status: [FULFILLED]}) {totalCount} b: pledges(filter: {status: [BROKEN]}) {totalCount}}}} | 3
          connections three deep | {dialogues(first: $n) {nodes {meetings(first: 5) {nodes {pledges(first: 5) {nodes {slug}}}}}}} | 3
          neighbours | {meetings(first: $n) {nodes {previous {title} next {title}}}} | 5
          scorecards | {participants(first: $n) {nodes {scorecard {participant {name} made}}}} | 4
          standoffs | {dialogues(first: $n) {nodes {standoffs {pledges {slug}}}}} | 3
          """)
  void doesNotGrowWithTheNumberOfParents(String shape, String query, int expected) {
    int forOne = statementsFor(query, 1);
    int forMany = statementsFor(query, 50);
    assertEquals(expected, forMany, shape);
    assertTrue(forOne <= forMany, shape + " took " + forOne + " for one parent");
  }

  @ParameterizedTest(name = "{0}: {2} messages")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a page and its count | {meetings(first: $n) {totalCount nodes {slug}}} | 1
          siblings | {meetings(first: $n) {nodes {outcomes {title} statements {slug} participations {participant {name}}}}} | 2
          lists within siblings | {meetings(first: $n) {nodes {outcomes {citations {locator}} pledges {nodes {pledgers {name}}}}}} | 3
          nodes of several types | {sources(first: $n) {nodes {citedBy(first: 20) {nodes {__typename}}}}} | 3
          """)
  void whatIsReadOfTheSameParentsGoesInOneMessage(String shape, String query, int expected) {
    database.takeMessages();
    int statements = statementsFor(query, 30);
    assertEquals(
        Dialect.CURRENT.mostBytesTogether > 0 ? expected : statements,
        database.takeMessages(),
        shape);
  }

  @Test
  void aReadThatFailsIsToldOnceForAllItsParentsAtTheirPlaces() {
    String query = "{meetings(first: 2) {nodes {slug participations {role} outcomes {title}}}}";
    database.failing(
        " from outcome ",
        () ->
            Api.post(query, Map.of())
                .then()
                .body("errors.message.unique().size()", is(1))
                .body("errors.extensions.code.unique()", contains("INTERNAL_ERROR"))
                .body(
                    "errors.path",
                    hasItems(
                        List.of("meetings", "nodes", 0, "outcomes"),
                        List.of("meetings", "nodes", 1, "outcomes"))));
    assertEquals(2, Api.ask(query).getList("meetings.nodes").size());
  }

  @ParameterizedTest(name = "{0} entries")
  @CsvSource({"1", "100"})
  void aTimelineTakesOneStatementForItsOrderAndOneForEachKindItHolds(int entries) {
    int statements =
        statementsFor(
            """
            {dialogue(slug: "belgrade-pristina-dialogue") {
              timeline(first: $n) {nodes {__typename ... on Node {id}}}}}
            """,
            entries);
    assertTrue(statements <= 2 + 7, statements + " statements");
  }

  @ParameterizedTest(name = "{0} sources")
  @CsvSource({"1", "50"})
  void whatCitesSourcesTakesOneStatementForAllAndOneForEachTypeAndList(int sources) {
    int statements =
        statementsFor(
            "{sources(first: $n) {nodes {citedBy(first: 20) {nodes {__typename citations {locator}}}}}}",
            sources);
    assertTrue(statements <= 2 + 2 * 11, statements + " statements");
  }

  @Test
  void fragmentsOnNodesTakeOneStatementForEachTypeAndEachListOfIt() {
    JsonPath some = Api.ask("{meetings(first: 30) {nodes {id}} pledges(first: 30) {nodes {id}}}");
    List<String> ids = new ArrayList<>(some.getList("meetings.nodes.id"));
    ids.addAll(some.getList("pledges.nodes.id"));
    database.takeCount();
    Api.ask(
        """
        query($ids: [ID!]!) {nodes(ids: $ids) {id ...Sources
          ... on Meeting {title dialogue {title}} ... on Pledge {title meeting {title}}}}
        fragment Sources on Cited {citations {source {title}}}
        """,
        Map.of("ids", ids));
    assertEquals(4, database.takeCount());
  }

  @Test
  void idsOfNothingTakeOneStatementForAll() {
    List<String> ids =
        LongStream.range(900_000_000, 900_000_100)
            .mapToObj(id -> new GlobalId("Topic", id).toString())
            .toList();
    database.takeCount();
    Api.post("query($ids: [ID!]!) {nodes(ids: $ids) {id}}", Map.of("ids", ids));
    assertEquals(2, database.takeCount());
  }

  @ParameterizedTest(name = "included: {0}")
  @CsvSource({"true, 3", "false, 1"})
  void whatDirectivesLeaveOutIsNotRead(boolean included, int expected) {
    database.takeCount();
    Api.ask(
        """
        query($with: Boolean!, $without: Boolean!) {meetings(first: 30) {nodes {
          title participations @include(if: $with) {role} ...Outcomes @skip(if: $without)}}}
        fragment Outcomes on Meeting {outcomes {title}}
        """,
        Map.of("with", included, "without", !included));
    assertEquals(expected, database.takeCount());
  }

  @ParameterizedTest(name = "{0} results")
  @CsvSource({"1", "100"})
  void aSearchTakesOneStatementForItsOrderAndOneForEachKindItFinds(int results) {
    int statements =
        statementsFor(
            "{search(text: \"Kosovo\", first: $n) {nodes {__typename ... on Node {id}}}}", results);
    assertTrue(statements <= 1 + 10, statements + " statements");
  }

  private int statementsFor(String query, int n) {
    database.takeCount();
    Api.ask("query($n: Int!)" + query, Map.of("n", n));
    return database.takeCount();
  }
}
