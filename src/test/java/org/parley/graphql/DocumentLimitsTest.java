package org.parley.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.introspection.IntrospectionQuery;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.Api;

/** Documents may be as big as honest ones are, and no bigger. */
@QuarkusTest
class DocumentLimitsTest {

  @Test
  void tokensAreLimited() {
    assertRefused("TOO_MANY_TOKENS", "{topics {" + "slug ".repeat(9995) + "}}");
  }

  @Test
  void fieldsAreLimited() {
    assertAnswered("{topics {" + "slug ".repeat(1999) + "}}");
    assertRefused("TOO_MANY_FIELDS", "{topics {" + "slug ".repeat(2000) + "}}");
  }

  @Test
  void fieldsCountAsOftenAsTheirFragmentIsSpread() {
    StringBuilder document = new StringBuilder("{topics {...F0}} ");
    IntStream.range(0, 11)
        .forEach(
            i ->
                document.append(
                    "fragment F%d on Topic {...F%d ...F%d} ".formatted(i, i + 1, i + 1)));
    assertRefused("TOO_MANY_FIELDS", document + "fragment F11 on Topic {slug}");
  }

  @Test
  void depthIsLimited() {
    assertAnswered("{topics " + "{parent ".repeat(18) + "{slug}" + "}".repeat(19));
    assertRefused("TOO_DEEP", "{topics " + "{parent ".repeat(19) + "{slug}" + "}".repeat(20));
    assertRefused("TOO_DEEP", "{topics " + "{parent ".repeat(400) + "{slug}" + "}".repeat(401));
  }

  @Test
  void aliasesAreLimited() {
    assertAnswered("{topics {" + aliases(100) + "}}");
    assertRefused("TOO_MANY_ALIASES", "{topics {" + aliases(101) + "}}");
  }

  @Test
  void rootFieldsAreLimited() {
    assertAnswered("{" + aliases(50).replace("slug", "__typename") + "}");
    assertRefused(
        "TOO_MANY_ROOT_FIELDS",
        "{...A __typename} fragment A on Query {"
            + aliases(50).replace("slug", "__typename")
            + "}");
  }

  @Test
  void theCostIsTold() {
    assertEquals(
        // Connection, 3 meetings, of each 5 participations with their participants.
        1 * (1 + 3 * (1 + 5 * (1 + 1))),
        cost("{meetings(first: 3) {nodes {title participations {participant {slug}}}}}"));
    assertEquals(0, cost("{__typename}"));
  }

  @Test
  void whatIsLeftOfTheCostIsTold() {
    JsonPath answer = Api.post("{meetings(first: 3) {nodes {title}}}", Map.of()).jsonPath();
    assertEquals(4, answer.getInt("extensions.cost"));
    assertEquals(49_996, answer.getInt("extensions.costLeft"));
  }

  @Test
  void theCostGrowsWithThePageWhereverItsSizeStands() {
    int literal = cost("{meetings(first: 7) {nodes {title}}}");
    assertEquals(literal, cost("{meetings(last: 7) {nodes {title}}}"));
    assertEquals(literal, cost("query($n: Int = 7) {meetings(first: $n) {nodes {title}}}"));
    assertEquals(literal, cost("{meetings(first: 7) {edges {node {title}}}}") - 7);
    assertEquals(literal + 13, cost("{meetings {nodes {title}}}"));
  }

  @Test
  void valuesThatAreCalculatedCost() {
    assertEquals(
        cost("{pledges(first: 5) {nodes {slug}}}") + 5,
        cost("{pledges(first: 5) {nodes {slug status}}}"));
  }

  @Test
  void countsCostMoreWhereMoreIsLookedAt() {
    assertEquals(100, cost("{meetings {totalCount}}") - cost("{meetings {__typename}}"));
    assertEquals(
        1000,
        cost("{pledges(filter: {contested: true}) {totalCount}}")
            - cost("{pledges(filter: {contested: true}) {__typename}}"));
    assertRefused(
        "TOO_COSTLY",
        IntStream.range(0, 50)
            .mapToObj(i -> "a" + i + ": pledges(filter: {contested: true}) {totalCount}")
            .collect(Collectors.joining(" ", "{", "}")));
  }

  @Test
  void costIsLimitedBeforeAnythingIsRead() {
    JsonPath answer =
        assertRefused(
            "TOO_COSTLY",
            "{pledges(first: 100) {nodes {dialogue {meetings(first: 100) {nodes "
                + "{participations {participant {slug}}}}}}}}");
    assertTrue(answer.getInt("extensions.cost") > 50_000);
    assertEquals(0, answer.getInt("extensions.costLeft"));
  }

  @Test
  void graphiqlsIntrospectionIsNotTooDeep() {
    assertAnswered(IntrospectionQuery.INTROSPECTION_QUERY);
  }

  @Test
  void introspectionThatGoesRoundInCirclesIsRefused() {
    assertRefused(
        "TOO_BROAD_INTROSPECTION",
        "{__schema {types {possibleTypes {interfaces {possibleTypes {interfaces {possibleTypes {fields {name}}}}}}}}}");
  }

  private static String aliases(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "a" + i + ": slug")
        .collect(Collectors.joining(" "));
  }

  private static int cost(String document) {
    JsonPath answer = Api.post(document, Map.of()).jsonPath();
    assertNull(answer.get("errors"));
    return answer.getInt("extensions.cost");
  }

  private static void assertAnswered(String document) {
    assertNull(Api.post(document, Map.of()).jsonPath().get("errors"));
  }

  private static JsonPath assertRefused(String code, String document) {
    JsonPath answer = Api.post(document, Map.of()).jsonPath();
    assertEquals(code, answer.getString("errors[0].extensions.code"));
    assertNull(answer.get("data"));
    return answer;
  }
}
