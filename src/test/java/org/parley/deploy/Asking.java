package org.parley.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.parley.testsupport.Program;

/** Has programs change something, and waits for what they come to. */
final class Asking {
  private Asking() {}

  /** Creates a topic by a program, which has to succeed. */
  static void createTopic(Program program, String slug) {
    String mutation =
        "mutation {createTopic(input: {slug: \"%s\", labels: [{text: \"T\"}]}) {topic {slug}}}";
    JsonNode answer = program.ask(mutation.formatted(slug));
    assertEquals(slug, answer.at("/data/createTopic/topic/slug").asText(), answer::toString);
  }

  /** Waits until something is so, for which it has some seconds. */
  static void until(BooleanSupplier condition, int seconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "Not within " + seconds + " s");
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
