package org.parley.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.SocketClient;
import org.parley.testsupport.Writing;

/** Events that subscribers are told of what editors do. */
@DatabaseTest
@TestProfile(Writing.class)
class LiveEditingTest {
  private static final String CREATE =
      "mutation ($label: String!) {createTopic(input: {labels: [{text: $label}]}) {topic {id}}}";

  @Test
  void eachChangeIsToldOnceAndInOrder() throws InterruptedException {
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe(
          "s",
          "subscription {changes(kinds: [TOPIC]) {cursor action by node {... on Topic {label}}}}");
      client.awaitFirst(() -> create("Are you there?"));
      for (int i = 1; i <= 20; i++) {
        create("Told " + i);
      }
      List<String> labels = new ArrayList<>();
      while (labels.size() < 20) {
        JsonNode change = client.next("next", "s").path("data").path("changes");
        String label = change.path("node").path("label").asText();
        assertEquals("ana", change.path("by").asText());
        if (label.startsWith("Told")) {
          labels.add(label);
        }
      }
      assertEquals(expected("Told ", 1, 20), labels);
    }
  }

  @Test
  void aClientThatComesBackMissesNothingAndHearsNothingTwice() {
    String cursor = lastCursor();
    for (int i = 1; i <= 110; i++) {
      create("Missed " + i);
    }
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe(
          "s",
          "subscription {changes(kinds: [TOPIC], after: \""
              + cursor
              + "\") {node {... on Topic {label}}}}");
      List<String> labels = new ArrayList<>();
      for (int i = 1; i <= 110; i++) {
        labels.add(label(client));
      }
      for (int i = 111; i <= 120; i++) {
        create("Missed " + i);
        labels.add(label(client));
      }
      assertEquals(expected("Missed ", 1, 120), labels);
    }
  }

  @Test
  void aCursorThatIsNoneIsRefused() {
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe("s", "subscription {changes(after: \"nonsense\") {cursor}}");
      JsonNode refusal = client.next("error", "s");
      assertEquals("INVALID_CURSOR", refusal.get(0).path("extensions").path("code").asText());
    }
  }

  @Test
  void aRefusedChangeIsNotTold() {
    String cursor = lastCursor();
    Writing.as("ana", CREATE, Map.of("label", "x".repeat(20_001)));
    create("After the refusal");
    JsonPath changes =
        Api.ask(
            "query ($after: String) {changes(after: $after) {nodes {node {... on Topic {label}}}}}",
            Map.of("after", cursor));
    assertEquals(List.of("After the refusal"), changes.getList("changes.nodes.node.label"));
  }

  private static String label(SocketClient client) {
    return client
        .next("next", "s")
        .path("data")
        .path("changes")
        .path("node")
        .path("label")
        .asText();
  }

  private static List<String> expected(String prefix, int from, int to) {
    List<String> labels = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      labels.add(prefix + i);
    }
    return labels;
  }

  private static String lastCursor() {
    create("Marks the place");
    int total = Api.ask("{changes {totalCount}}").getInt("changes.totalCount");
    String cursor = null;
    for (int read = 0; read < total; read += 100) {
      cursor =
          Api.ask(
                  "query ($after: String) {changes(first: 100, after: $after) {pageInfo"
                      + " {endCursor}}}",
                  cursor == null ? Map.of() : Map.of("after", cursor))
              .getString("changes.pageInfo.endCursor");
    }
    return cursor;
  }

  private static void create(String label) {
    Writing.as("ana", CREATE, Map.of("label", label)).then().statusCode(200);
  }
}
