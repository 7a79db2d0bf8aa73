package org.parley.examples;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.SocketClient;
import org.parley.testsupport.Writing;

/** The examples of what editors send, and of what others then hear. */
@DatabaseTest
@TestProfile(Writing.class)
class EditorExamplesTest {

  @Test
  void theMutationAddsATopicOnceHoweverOftenItIsSent() {
    assertEquals(
        "UNAUTHENTICATED", addTopic("", Map.of()).path("errors[0].extensions.code").toString());

    for (int time = 0; time < 2; time++) {
      addTopic("ana", Map.of())
          .then()
          .body("errors", nullValue())
          .body("data.createTopic.topic.slug", equalTo("ferries"))
          .body("data.createTopic.topic.label", equalTo("Ferries"))
          .body("data.createTopic.topic.parent.label", equalTo("Energy"));
    }
  }

  @Test
  void theSubscriptionHearsOfIt() {
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe("s", Example.text("changes"));
      int[] times = {0};

      JsonNode event =
          client.awaitFirst(
              () -> addTopic("ana", Map.of("label", "Tunnels", "key", "tunnels-" + times[0]++)));

      JsonNode payload = event.path("payload");
      assertTrue(payload.path("errors").isMissingNode(), payload::toString);
      assertEquals("TOPIC", payload.at("/data/changes/kind").asText());
      assertEquals("CREATED", payload.at("/data/changes/action").asText());
      assertEquals("ana", payload.at("/data/changes/by").asText());
    }
  }

  private static Response addTopic(String name, Map<String, ?> variables) {
    return Writing.as(name, Example.text("add-topic"), variables);
  }
}
