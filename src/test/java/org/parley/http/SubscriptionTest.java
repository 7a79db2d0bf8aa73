package org.parley.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.change.Change;
import org.parley.change.ChangeAction;
import org.parley.change.LiveChanges;
import org.parley.model.GlobalId;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.SocketClient;

/** Events that subscribers are told. */
@DatabaseTest
class SubscriptionTest {
  private static final Instant NOON = Instant.parse("2025-11-24T12:00:00Z");

  @Inject LiveChanges live;

  @Test
  void tellsChangesWithTheRecordAsItIs() {
    JsonPath pledge = Api.ask("{pledges(first: 1) {nodes {id title}}}");
    String id = pledge.getString("pledges.nodes[0].id");
    try (SocketClient client = SocketClient.initialised()) {
      subscribe(
          client,
          "subscription {changes {cursor action kind nodeId at node {id ... on Pledge"
              + " {title}}}}",
          id);

      live.publish(
          Change.of("7", ChangeAction.UPDATED, GlobalId.parse(id), 1, "editor", NOON, List.of()));

      JsonNode change = next(client).path("data").path("changes");
      assertEquals("7", change.path("cursor").asText());
      assertEquals("UPDATED", change.path("action").asText());
      assertEquals("PLEDGE", change.path("kind").asText());
      assertEquals(id, change.path("nodeId").asText());
      assertEquals(NOON, Instant.parse(change.path("at").asText()));
      assertEquals(id, change.path("node").path("id").asText());
      assertEquals(
          pledge.getString("pledges.nodes[0].title"), change.path("node").path("title").asText());
    }
  }

  @Test
  void tellsOfRecordsThatAreGone() {
    GlobalId gone = new GlobalId("Meeting", 999_999_999);
    try (SocketClient client = SocketClient.initialised()) {
      subscribe(client, "subscription {changes {cursor node {id}}}", gone.toString());

      live.publish(Change.of("8", ChangeAction.DELETED, gone, 1, "editor", NOON, List.of()));

      JsonNode payload = next(client);
      assertTrue(payload.path("data").path("changes").path("node").isNull(), payload::toString);
      assertTrue(payload.path("errors").isMissingNode(), payload::toString);
    }
  }

  @Test
  void tellsOfTheKindsThatAreWantedAlone() {
    GlobalId topic = new GlobalId("Topic", 999_999_999);
    try (SocketClient client = SocketClient.initialised()) {
      subscribe(client, "subscription {changes(kinds: [TOPIC]) {cursor}}", topic.toString());

      live.publish(
          Change.of(
              "9", ChangeAction.CREATED, new GlobalId("Source", 1), 1, "editor", NOON, List.of()));
      live.publish(Change.of("10", ChangeAction.CREATED, topic, 1, "editor", NOON, List.of()));

      assertEquals("10", next(client).path("data").path("changes").path("cursor").asText());
    }
  }

  @Test
  void tellsOfVerdictsOnTheDialoguesPledges() {
    JsonPath found =
        Api.ask(
            "{dialogues(first: 1) {nodes {slug pledges(first: 100, filter: {status: [BROKEN]})"
                + " {nodes {title assessments {id status}}}}}}");
    String pledge = "dialogues.nodes[0].pledges.nodes[0]";
    String id = found.getString(pledge + ".assessments[0].id");
    String other = found.getString("dialogues.nodes[0].pledges.nodes[1].assessments[0].id");
    try (SocketClient client = SocketClient.initialised()) {
      String field =
          "pledgeAssessed(dialogue: \"%s\") {id status pledge {title}}"
              .formatted(found.getString("dialogues.nodes[0].slug"));
      client.subscribe("1", "subscription {" + field + "}");
      JsonNode warm = awaitFirst(client, other, ChangeAction.CREATED);
      String told = warm.path("payload").path("data").path("pledgeAssessed").path("id").asText();
      assertEquals(other, told);

      GlobalId gone = new GlobalId("PledgeAssessment", 999_999_999);
      live.publish(Change.of("1", ChangeAction.CREATED, gone, 1, "editor", NOON, List.of()));
      live.publish(
          Change.of("2", ChangeAction.CREATED, GlobalId.parse(id), 1, "editor", NOON, List.of()));

      JsonNode verdict;
      do {
        verdict = client.next("next", "1").path("data").path("pledgeAssessed");
      } while (verdict.path("id").asText().equals(other));
      assertEquals(id, verdict.path("id").asText());
      assertEquals(
          found.getString(pledge + ".assessments[0].status"), verdict.path("status").asText());
      assertEquals(
          found.getString(pledge + ".title"), verdict.path("pledge").path("title").asText());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "no-such-dialogue, NOT_FOUND",
    "Not an id, INVALID_ID",
    "TWVldGluZzox, INVALID_ID",
    "RGlhbG9ndWU6MA, NOT_FOUND"
  })
  void refusesWhatIsNoDialogue(String dialogue, String code) {
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe(
          "1", "subscription {pledgeAssessed(dialogue: \"%s\") {id}}".formatted(dialogue));
      assertEquals(code, codeOf(client.next("error", "1")));
    }
  }

  @Test
  void stopsWhenTheClientHasEnough() {
    String id = new GlobalId("Topic", 999_999_999).toString();
    try (SocketClient client = SocketClient.initialised()) {
      subscribe(client, "subscription {changes {cursor}}", id);

      client.send("{'type': 'complete', 'id': '1'}");
      client.send("{'type': 'ping'}");
      JsonNode message;
      do {
        message = client.next();
      } while (message.path("type").asText().equals("next"));
      assertEquals("pong", message.path("type").asText());

      live.publish(
          Change.of("11", ChangeAction.CREATED, GlobalId.parse(id), 1, "editor", NOON, List.of()));
      client.subscribe("1", "{__typename}");
      assertEquals("Query", client.next("next", "1").path("data").path("__typename").asText());
      client.next("complete", "1");
    }
  }

  @ParameterizedTest
  @CsvSource({"application/json, 200", "application/graphql-response+json, 400"})
  void refusesToSubscribeOverHttp(String accept, int status) {
    given()
        .accept(accept)
        .contentType("application/json")
        .body(Map.of("query", "subscription {changes {cursor}}"))
        .post("/graphql")
        .then()
        .statusCode(status)
        .body("$", not(hasKey("data")))
        .body("errors[0].extensions.code", equalTo("WEBSOCKET_REQUIRED"));
  }

  /** Subscribes and waits until changes arrive; further ones with the cursor "warm" may follow. */
  private void subscribe(SocketClient client, String subscription, String id) {
    client.subscribe("1", subscription);
    awaitFirst(client, id, ChangeAction.UPDATED);
  }

  private JsonNode awaitFirst(SocketClient client, String id, ChangeAction action) {
    Change warm = Change.of("warm", action, GlobalId.parse(id), 1, "editor", NOON, List.of());
    return client.awaitFirst(() -> live.publish(warm));
  }

  private static JsonNode next(SocketClient client) {
    JsonNode payload;
    do {
      payload = client.next("next", "1");
    } while (payload.path("data").path("changes").path("cursor").asText().equals("warm"));
    return payload;
  }

  private static String codeOf(JsonNode errors) {
    return errors.path(0).path("extensions").path("code").asText();
  }
}
