package org.parley.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.SocketClient;

/** The very operation that runs decides what may run. */
@DatabaseTest
class ChosenOperationTest {
  private static final String MUTATION =
      "mutation M {createTopic(input: {slug: \"sent-by-get\", labels: [{text: \"Sent by GET\"}]}) {topic {id}}}";

  @ParameterizedTest
  @ValueSource(strings = {"", "?operationName=", "?operationName=M"})
  void aMutationIsNotRunByGetHoweverItIsNamed(String name) {
    given()
        .queryParam("query", MUTATION)
        .get("/graphql" + name)
        .then()
        .statusCode(405)
        .header("Allow", "POST")
        .body("errors[0].extensions.code", equalTo("METHOD_NOT_ALLOWED"));
    assertNull(Api.ask("{topic(slug: \"sent-by-get\") {id}}").get("topic"));
  }

  @ParameterizedTest
  @CsvSource({"'', 400", "Q, 200", "M, 405"})
  void ofSeveralOperationsTheNamedOneDecides(String name, int status) {
    given()
        .accept("application/graphql-response+json")
        .queryParam("query", "query Q {__typename} " + MUTATION)
        .queryParam("operationName", name)
        .get("/graphql")
        .then()
        .statusCode(status);
    assertNull(Api.ask("{topic(slug: \"sent-by-get\") {id}}").get("topic"));
  }

  @Test
  void anEmptyNameIsNone() {
    post("{__typename}", "", Map.of()).body("data.__typename", equalTo("Query"));
    post("query A {__typename} query B {__typename}", "", Map.of())
        .body("data", nullValue())
        .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "S"})
  void aSubscriptionNeedsAWebSocketHoweverItIsNamed(String name) {
    post("subscription S {changes {cursor}}", name, Map.of())
        .body("data", nullValue())
        .body("errors[0].extensions.code", equalTo("WEBSOCKET_REQUIRED"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query($c: Boolean = true) {__typename @skip(if: $c) dialogues {totalCount}}",
        "query($c: Boolean = true) {__typename ... @include(if: $c) {dialogues {totalCount}}}",
        "query($c: Boolean = true) {...F} fragment F on Query {dialogues @skip(if: $c) {totalCount}"
            + " __typename}",
        "query($c: Boolean = true) {dialogues {nodes {slug @include(if: $c) title}}}"
      })
  void nullDoesNotDecideOnADirective(String document) {
    Map<String, Object> variables = Collections.singletonMap("c", null);
    post(document, null, variables)
        .statusCode(200)
        .body("data", nullValue())
        .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
        .body(
            "errors[0].message",
            equalTo("The variable $c decides on a directive and must not be null."));
    post(document, null, Map.of()).body("errors", nullValue());
    post(document, null, Map.of("c", false)).body("errors", nullValue());
  }

  @Test
  void nullThatDecidesOnNoDirectiveIsTaken() {
    post(
            "query($c: Boolean = true, $first: Int = 3) {dialogues(first: $first) {totalCount"
                + " nodes @skip(if: $c) {slug}}}",
            null,
            Collections.singletonMap("first", null))
        .body("errors", nullValue());
  }

  @Test
  void aFaultOfOneOperationLeavesTheOthersOfASocketAlone() {
    try (SocketClient client = SocketClient.initialised()) {
      client.send(
          "{'type': 'subscribe', 'id': 'a', 'payload': {'query':"
              + " 'query($c: Boolean = true) {__typename @skip(if: $c)}', 'variables': {'c': null}}}");
      assertEquals(
          "BAD_USER_INPUT",
          client.next("error", "a").path(0).path("extensions").path("code").asText());

      client.subscribe("b", "{__typename}");
      client.next("next", "b");
      client.next("complete", "b");
    }
  }

  @ParameterizedTest
  @CsvSource({"skip, true", "include, false"})
  void aSubscriptionThatAVariableLeavesEmptyIsRefused(String directive, boolean value) {
    try (SocketClient client = SocketClient.initialised()) {
      client.send(
          "{'type': 'subscribe', 'id': 'a', 'payload': {'query':"
              + " 'subscription($c: Boolean!) {changes @%s(if: $c) {cursor}}',".formatted(directive)
              + " 'variables': {'c': %s}}}".formatted(value));
      assertEquals(
          "BAD_USER_INPUT",
          client.next("error", "a").path(0).path("extensions").path("code").asText());
    }
  }

  private static ValidatableResponse post(String query, String name, Map<String, ?> variables) {
    Map<String, Object> body = new HashMap<>();
    body.put("query", query);
    body.put("operationName", name);
    body.put("variables", variables);
    return given().contentType("application/json").body(body).post("/graphql").then();
  }
}
