package org.parley.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.WebSocketHandshakeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.parley.change.Change;
import org.parley.change.ChangeAction;
import org.parley.change.LiveChanges;
import org.parley.record.GlobalId;
import org.parley.testsupport.SocketClient;

/** What one client can take up, and how long; here it is less than usual. */
@QuarkusTest
@TestProfile(SocketBoundsTest.Tight.class)
class SocketBoundsTest {
  private static final String PROTOCOL = "graphql-transport-ws";

  @Inject LiveChanges live;

  /** Bounds that a test reaches soon. */
  public static class Tight implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "parley.subscriptions.connections", "2",
          "parley.subscriptions.operations", "2",
          "parley.subscriptions.buffered-events", "16",
          "parley.subscriptions.init-timeout", "1s",
          "parley.subscriptions.ping-interval", "100ms",
          "parley.subscriptions.pong-timeout", "4s",
          "parley.subscriptions.idle-timeout", "1500ms",
          "quarkus.http.cors.enabled", "true",
          "quarkus.http.cors.origins", "https://news.example");
    }
  }

  @Test
  void wantsAnInitialisationSoon() {
    try (SocketClient client = SocketClient.connect(PROTOCOL)) {
      assertEquals("4408 Connection initialisation timeout", client.closing());
    }
  }

  @Test
  void closesWhatIsIdle() {
    try (SocketClient client = SocketClient.initialised()) {
      assertEquals("1000 No operation is running", client.closing());
    }
  }

  @Test
  void keepsWhatIsBusyAndAnswersPings() {
    try (SocketClient client = SocketClient.initialised();
        SocketClient idle = SocketClient.initialised()) {
      client.subscribe("a", "subscription {changes {cursor}}");
      assertEquals("1000 No operation is running", idle.closing());
      assertTrue(client.isOpen());
    }
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
  void givesUpClientsThatAreGone() {
    try (SocketClient client = SocketClient.unreading()) {
      client.send("{'type': 'connection_init'}");
      client.subscribe("a", "subscription {changes {cursor}}");
      CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS).execute(client::read);
      assertEquals("4408 Pings are not answered", client.closing());
    }
  }

  @Test
  void closesClientsThatAreTooSlowAndOthersDoNotNotice() {
    try (SocketClient slow = SocketClient.unreading();
        SocketClient quick = SocketClient.initialised()) {
      slow.send("{'type': 'connection_init'}");
      slow.subscribe("a", "subscription {changes {cursor}}");
      quick.subscribe("a", "subscription {changes {cursor}}");
      String megabyte = "x".repeat(1 << 20);
      int told = 0;
      for (int i = 0; told < 60 && i < 300; i++) {
        GlobalId topic = new GlobalId("Topic", i);
        live.publish(
            Change.of(
                megabyte + i, ChangeAction.CREATED, topic, 1, "editor", Instant.EPOCH, List.of()));
        told += quick.poll(1000) == null ? 0 : 1;
      }
      slow.read();
      assertEquals("4410 Events come faster than the client reads them", slow.closing());
      assertTrue(quick.isOpen());
    }
  }

  private static String refusal(Runnable attempt) {
    Throwable thrown = assertThrows(CompletionException.class, attempt::run);
    return thrown.getCause() instanceof WebSocketHandshakeException refused
        ? String.valueOf(refused.getResponse().statusCode())
        : thrown.toString();
  }
}
