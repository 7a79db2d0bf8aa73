package org.parley.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.deploy.Asking.createTopic;
import static org.parley.deploy.Asking.subscribe;
import static org.parley.deploy.Asking.untilTold;
import static org.parley.testsupport.Patience.until;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
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

  @AutoClose private Postgres postgres;
  @AutoClose private Program one;
  @AutoClose private Program other;
  private String atOne;
  private String atOther;

  @BeforeEach
  void startPostgres() throws Exception {
    postgres = new Postgres(folder.resolve("postgres"));
  }

  private void startReplicas(String setting, String value) throws Exception {
    Map<String, String> settings = new HashMap<>(postgres.settings());
    settings.put("parley.sample-data", "false");
    settings.put(setting, value);
    one = new Program(Files.createDirectory(folder.resolve("one")), settings);
    other = new Program(Files.createDirectory(folder.resolve("other")), settings);
    one.launch();
    other.launch();
    atOne = one.address();
    atOther = other.address();
  }

  @Test
  void noRequestFailsWhileReplicasAreRestartedInTurn() throws Exception {
    // The balancer has all that time to find out that a replica is about to stop.
    startReplicas("parley.shutdown.delay", "6S");
    try (Balancer balancer = new Balancer()) {
      balancer.add(atOne, one.management());
      balancer.add(atOther, other.management());
      until(() -> balancer.ready() == 2);
      try (Load load = new Load(balancer.address())) {
        until(() -> load.answered() > 100);
        one.stop();
        balancer.add(one.start(), one.management());
        until(() -> balancer.ready() == 2);
        other.stop();
        balancer.add(other.start(), other.management());
        until(() -> balancer.ready() == 2);
        int then = load.answered();
        until(() -> load.answered() > then + 100);

        assertEquals(Set.of(Load.ANSWERED), load.end().keySet());
      }
    }
  }

  @Test
  void aSubscriberIsToldOfAChangeAtTheOtherReplicaAndSentAwayWhenItsOwnStops() throws Exception {
    startReplicas("parley.shutdown.delay", "2S");
    try (SocketClient subscriber = SocketClient.initialisedAt(atOther)) {
      subscribe(subscriber, one);
      createTopic(one, "seen-at-the-other");
      untilTold(subscriber, "seen-at-the-other");

      other.stop();

      assertEquals("1001 The server is going away", subscriber.closing());
    }
  }

  @Test
  void aDatabaseThatGoesAwayAndComesBackIsToldOfAndLosesNothing() throws Exception {
    startReplicas("parley.db.acquisition-timeout", "2S");
    createTopic(one, "before-the-outage");
    try (Balancer health = new Balancer();
        Load load = new Load(atOne)) {
      health.add(atOne, one.management());
      until(() -> health.ready() == 1 && load.answered() > 100);
      postgres.stop();
      until(() -> health.ready() == 0 && load.count("UNAVAILABLE") > 20);
      postgres.start();

      until(() -> health.ready() == 1);
      int then = load.answered();
      until(() -> load.answered() > then + 100);
      Map<String, ?> counts = load.end();
      assertEquals(Set.of(Load.ANSWERED, "UNAVAILABLE"), counts.keySet());
    }
    createTopic(one, "after-the-outage");
    JsonNode topics =
        other.ask(
            "{a: topic(slug: \"before-the-outage\") {slug}"
                + " b: topic(slug: \"after-the-outage\") {slug}}");
    assertEquals("before-the-outage", topics.at("/data/a/slug").asText(), topics::toString);
    assertEquals("after-the-outage", topics.at("/data/b/slug").asText());
  }
}
