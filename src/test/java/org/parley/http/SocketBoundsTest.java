package org.parley.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.WebSocketHandshakeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.change.Change;
import org.parley.change.ChangeAction;
import org.parley.change.LiveChanges;
import org.parley.model.GlobalId;
import org.parley.testsupport.Patience;
import org.parley.testsupport.SocketClient;

/** Bounds on what clients can take up, here lower than usual. */
@QuarkusTest
@TestProfile(SocketBoundsTest.Tight.class)
class SocketBoundsTest {
  private static final String PROTOCOL = "graphql-transport-ws";

  @Inject LiveChanges live;
  @Inject MeterRegistry metrics;

  /** Bounds that a test reaches soon. */
  public static class Tight implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "parley.subscriptions.connections", "2",
          "parley.subscriptions.operations", "2",
          "parley.subscriptions.buffered-events", "16",
          "parley.limits.bodies-share", "0",
          "quarkus.http.cors.enabled", "true",
          "quarkus.http.cors.origins", "https://news.example");
    }
  }

  /** The server takes a moment to find out that the clients of another test have gone. */
  @BeforeEach
  void awaitTheEndOfOtherConnections() {
    Patience.until(
        () -> {
          Gauge open = metrics.find("parley.graphql.sockets").gauge();
          return open == null || open.value() == 0;
        });
  }

  @Test
  void refusesMoreConnections() {
    try (SocketClient one = SocketClient.initialised();
        SocketClient two = SocketClient.initialised()) {
      assertTrue(refusal(() -> SocketClient.connect(PROTOCOL)).contains("503"));
      assertTrue(one.isOpen() && two.isOpen());
    }
  }

  @Test
  void refusesMoreOperations() {
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe("a", "subscription {changes {cursor}}");
      client.subscribe("b", "subscription {changes {cursor}}");
      client.subscribe("c", "subscription {changes {cursor}}");
      assertEquals(
          "TOO_MANY_OPERATIONS", client.next("error", "c").at("/0/extensions/code").asText());

      client.send("{'type': 'complete', 'id': 'a'}");
      client.subscribe("c", "{__typename}");
      client.next("next", "c");
    }
  }

  @Test
  void takesThePagesOfTheOriginsThatAreConfigured() {
    try (SocketClient client = SocketClient.of("https://news.example")) {
      client.send("{'type': 'ping'}");
      assertEquals("pong", client.next().path("type").asText());
    }
    assertTrue(refusal(() -> SocketClient.of("https://elsewhere.example")).contains("403"));
  }

  @Test
  void closesClientsThatAreTooSlowAndOthersDoNotNotice() {
    try (SocketClient slow = SocketClient.initialised();
        SocketClient quick = SocketClient.initialised()) {
      subscribe(slow);
      subscribe(quick);
      slow.stopReading();
      String megabyte = "x".repeat(1 << 20);
      for (int i = 0; i < 60; i++) {
        publish(megabyte + i);
        quick.awaitEvent("a", "/data/changes/cursor", megabyte + i);
      }
      slow.read();
      assertEquals("4410 The client reads events too slowly", slow.closing());
      assertTrue(quick.isOpen());
    }
  }

  /** Subscribes and waits until changes arrive. */
  private void subscribe(SocketClient client) {
    client.subscribe("a", "subscription {changes {cursor}}");
    client.awaitFirst(() -> publish("begun"));
  }

  private void publish(String cursor) {
    GlobalId topic = new GlobalId("Topic", 999_999_999);
    live.publish(
        Change.of(cursor, ChangeAction.CREATED, topic, 1, "editor", Instant.EPOCH, List.of()));
  }

  private static String refusal(Runnable attempt) {
    Throwable thrown = assertThrows(CompletionException.class, attempt::run);
    return thrown.getCause() instanceof WebSocketHandshakeException refused
        ? String.valueOf(refused.getResponse().statusCode())
        : thrown.toString();
  }
}
