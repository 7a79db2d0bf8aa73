package org.parley.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.parley.testsupport.Program;
import org.parley.testsupport.SocketClient;

/** Has programs change something, and subscribers hear of it. */
final class Asking {
  private Asking() {}

  /** Creates a topic by a program, which has to succeed. */
  static void createTopic(Program program, String slug) {
    JsonNode answer = program.ask(creationOf(slug));
    assertEquals(slug, answer.at("/data/createTopic/topic/slug").asText(), answer::toString);
  }

  /** The mutation that creates a topic. */
  static String creationOf(String slug) {
    String mutation =
        "mutation {createTopic(input: {slug: \"%s\", labels: [{text: \"T\"}]}) {topic {slug}}}";
    return mutation.formatted(slug);
  }

  /** Subscribes to the topics that change, and has a program create some until that is heard of. */
  static void subscribe(SocketClient subscriber, Program program) {
    subscriber.subscribe("s", "subscription {changes {node {... on Topic {slug}}}}");
    subscriber.awaitFirst(() -> createTopic(program, "begun-" + System.nanoTime()));
  }

  /** Waits until the subscriber hears of a topic. */
  static void untilTold(SocketClient subscriber, String slug) {
    subscriber.awaitEvent("s", "/data/changes/node/slug", slug);
  }
}
