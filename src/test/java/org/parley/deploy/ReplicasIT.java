package org.parley.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.deploy.Asking.createTopic;
import static org.parley.deploy.Asking.until;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testsupport.Postgres;
import org.parley.testsupport.Program;
import org.parley.testsupport.SocketClient;

/** Two replicas on one PostgreSQL server. */
@EnabledIfSystemProperty(
    named = "parley.database",
    matches = "postgresql",
    disabledReason = "An embedded database has one replica")
class ReplicasIT {
  @TempDir Path folder;

  private Postgres postgres;
  private Program one;
  private Program other;
  private String atOne;
  private String atOther;

  @BeforeEach
  void start() throws Exception {
    postgres = new Postgres(folder.resolve("postgres"));
    Map<String, String> settings = new HashMap<>(postgres.settings());
    settings.put("parley.shutdown.delay", "2S");
    settings.put("parley.db.acquisition-timeout", "2S");
    one = new Program(Files.createDirectory(folder.resolve("one")), settings);
    other = new Program(Files.createDirectory(folder.resolve("other")), settings);
    atOne = one.start();
    atOther = other.start();
  }

  @AfterEach
  void end() throws Exception {
    one.close();
    other.close();
    postgres.close();
  }

  @Test
  void noRequestFailsWhileReplicasAreRestartedInTurn() throws Exception {
    try (Balancer balancer = new Balancer()) {
      balancer.add(atOne, one.management());
      balancer.add(atOther, other.management());
      until(() -> balancer.ready() == 2, 10);
      try (Load load = new Load(balancer.address())) {
        until(() -> load.answered() > 100, 30);
        one.stop();
        balancer.add(one.start(), one.management());
        until(() -> balancer.ready() == 2, 10);
        other.stop();
        balancer.add(other.start(), other.management());
        until(() -> balancer.ready() == 2, 10);
        int then = load.answered();
        until(() -> load.answered() > then + 100, 30);

        assertEquals(Set.of(Load.ANSWERED), load.end().keySet());
      }
    }
  }

  @Test
  void aChangeAtOneReachesASubscriberAtTheOtherWithinASecond() throws Exception {
    try (SocketClient subscriber = SocketClient.initialisedAt(atOther)) {
      subscriber.subscribe("s", "subscription {changes {nodeId}}");
      // The first one shows that the subscription has begun.
      until(() -> changed(subscriber, "begun-" + System.nanoTime(), 200) != null, 10);
      while (subscriber.poll(500) != null) {
        // What is left of those.
      }

      assertNotNull(changed(subscriber, "seen-at-the-other", 1000));
    }
  }

  @Test
  void subscribersAreSentAwayWhenTheirReplicaStopsWhichItDoesInTime() throws Exception {
    try (SocketClient subscriber = SocketClient.initialisedAt(atOther)) {
      subscriber.subscribe("s", "subscription {changes {nodeId}}");
      long asked = System.nanoTime();
      other.stop();

      assertEquals("1001 The server is going away", subscriber.closing());
      // The grace that Kubernetes is told of.
      assertTrue(System.nanoTime() - asked < TimeUnit.SECONDS.toNanos(30));
    }
  }

  /** Makes a change at one and tells what the subscriber at the other hears of it in time. */
  private JsonNode changed(SocketClient subscriber, String slug, long millis) {
    createTopic(one, slug);
    return subscriber.poll(millis);
  }

  @Test
  void aDatabaseThatGoesAwayAndComesBackIsToldOfAndLosesNothing() throws Exception {
    createTopic(one, "before-the-outage");
    try (Balancer health = new Balancer();
        Load load = new Load(atOne)) {
      health.add(atOne, one.management());
      until(() -> health.ready() == 1 && load.answered() > 100, 30);
      postgres.stop();
      until(() -> health.ready() == 0, 15);
      TimeUnit.SECONDS.sleep(20);
      postgres.start();

      until(() -> health.ready() == 1, 10);
      int then = load.answered();
      until(() -> load.answered() > then + 100, 30);
      Map<String, ?> counts = load.end();
      assertEquals(Set.of(Load.ANSWERED, "UNAVAILABLE"), counts.keySet());
    }
    createTopic(one, "after-the-outage");
    JsonNode topics =
        other.ask(
            "{a: topic(slug: \"before-the-outage\") {slug}"
                + " b: topic(slug: \"after-the-outage\") {slug}}");
    assertEquals("before-the-outage", topics.at("/data/a/slug").asText());
    assertEquals("after-the-outage", topics.at("/data/b/slug").asText());
  }
}
