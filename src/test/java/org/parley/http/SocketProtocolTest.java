package org.parley.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testsupport.SocketClient;

/** Rules of the protocol graphql-transport-ws, and connections that are not taken. */
@QuarkusTest
class SocketProtocolTest {
  private static final String PROTOCOL = "graphql-transport-ws";

  @Test
  void runsQueries() {
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe("a", "{dialogues(first: 1) {totalCount} __schema {queryType {name}}}");

      JsonNode data = client.next("next", "a").path("data");
      assertTrue(data.path("dialogues").path("totalCount").asInt() > 0, data::toString);
      assertEquals("Query", data.path("__schema").path("queryType").path("name").asText());
      client.next("complete", "a");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "{, GRAPHQL_PARSE_FAILED",
    "{nothing}, GRAPHQL_VALIDATION_FAILED",
    "subscription {changes {cursor} pledgeAssessed {id}}, BAD_USER_INPUT",
    "subscription {changes @skip(if: true) {cursor}}, BAD_USER_INPUT",
    "subscription {__schema {queryType {name}}}, GRAPHQL_VALIDATION_FAILED",
    "subscription {__typename}, BAD_USER_INPUT"
  })
  void tellsWhatIsWrongWithADocument(String document, String code) {
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe("a", document);

      JsonNode errors = client.next("error", "a");
      assertEquals(code, errors.path(0).path("extensions").path("code").asText());

      client.subscribe("a", "{__typename}");
      client.next("next", "a");
      client.next("complete", "a");
    }
  }

  @Test
  void tellsErrorsOfFieldsInTheResult() {
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe("a", "{node(id: \"none\") {id}}");

      JsonNode result = client.next("next", "a");
      assertTrue(result.path("data").path("node").isNull(), result::toString);
      assertEquals("INVALID_ID", result.at("/errors/0/extensions/code").asText());
      client.next("complete", "a");
    }
  }

  @Test
  void answersPings() {
    try (SocketClient client = SocketClient.connect(PROTOCOL)) {
      client.send("{'type': 'ping', 'payload': {}}");
      assertEquals("pong", client.next().path("type").asText());
      client.send("{'type': 'pong'}");
      client.send("{'type': 'ping'}");
      assertEquals("pong", client.next().path("type").asText());
    }
  }

  @Test
  void ignoresTheEndOfWhatHasEnded() {
    try (SocketClient client = SocketClient.initialised()) {
      client.send("{'type': 'complete', 'id': 'never begun'}");
      client.subscribe("a", "{__typename}");
      client.next("next", "a");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "[]",
        "{}",
        "{'type': 7}",
        "{'type': 'start', 'id': 'a'}",
        "{'type': 'next', 'id': 'a'}",
        "{'type': 'complete'}",
        "{'type': 'subscribe', 'payload': {'query': '{__typename}'}}",
        "{'type': 'subscribe', 'id': 7, 'payload': {'query': '{__typename}'}}",
        "{'type': 'subscribe', 'id': 'a'}",
        "{'type': 'subscribe', 'id': 'a', 'payload': {'query': 7}}"
      })
  void closesOnMessagesThatTheProtocolDoesNotKnow(String message) {
    try (SocketClient client = SocketClient.initialised()) {
      client.send(message);
      assertTrue(client.closing().startsWith("4400 "), client.closing());
    }
  }

  @Test
  void closesOnBinaryMessages() {
    try (SocketClient client = SocketClient.initialised()) {
      client.sendBinary(new byte[] {1});
      assertTrue(client.closing().startsWith("4400 "), client.closing());
    }
  }

  @Test
  void closesOnMessagesThatAreTooBig() {
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe("a", "#" + "x".repeat(1 << 17));
      assertTrue(client.closing().startsWith("1009 "), client.closing());
    }
  }

  @Test
  void wantsAnInitialisationFirst() {
    try (SocketClient client = SocketClient.connect(PROTOCOL)) {
      client.subscribe("a", "{__typename}");
      assertEquals("4401 Unauthorized", client.closing());
    }
  }

  @Test
  void wantsOneInitialisationOnly() {
    try (SocketClient client = SocketClient.initialised()) {
      client.send("{'type': 'connection_init'}");
      assertEquals("4429 Too many initialisation requests", client.closing());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "\u2014\u2014\u2014\u2014\u2014\u2014\u2014\u2014\u2014\u2014\u2014"})
  void wantsADifferentIdForEachSubscription(String half) {
    String id = half.repeat(5);
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe(id, "subscription {changes {cursor}}");
      client.subscribe(id, "subscription {changes {cursor}}");
      assertTrue(client.closing().startsWith("4409 Subscriber for " + half), client.closing());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graphql-ws", "chat"})
  void speaksOneSubprotocol(String other) {
    try (SocketClient client = SocketClient.connect(other)) {
      assertEquals("4406 Subprotocol not acceptable", client.closing());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://elsewhere.example", "null"})
  void refusesPagesOfOtherOrigins(String origin) {
    given()
        .header("Connection", "Upgrade")
        .header("Upgrade", "websocket")
        .header("Origin", origin)
        .get("/graphql")
        .then()
        .statusCode(403)
        .body("errors[0].extensions.code", equalTo("ORIGIN_NOT_ALLOWED"));
  }

  @Test
  void takesPagesOfItsOwnOrigin() {
    try (SocketClient client = SocketClient.of("http://localhost:" + RestAssured.port)) {
      client.send("{'type': 'ping'}");
      assertEquals("pong", client.next().path("type").asText());
    }
  }

  @Test
  void refusesUpgradesThatAreNone() {
    given()
        .header("Connection", "Upgrade")
        .header("Upgrade", "websocket")
        .get("/graphql")
        .then()
        .statusCode(400);
  }
}
