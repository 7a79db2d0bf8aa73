package org.parley.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.MuteSocket;
import org.parley.testsupport.SocketClient;

/**
 * Times after which the connections of silent clients are closed, here shorter than usual. They run
 * side by side, since waiting for one after the other takes twice as long. Those that could end the
 * same connection lie some seconds apart.
 */
@QuarkusTest
@TestProfile(SocketTimesTest.Short.class)
public class SocketTimesTest {
  /**
   * Times that a test can wait for. Operations of three names only are measured, for the test of
   * the metrics, which asks the same program.
   */
  public static class Short implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "parley.metrics.operation-names", "3",
          "parley.subscriptions.init-timeout", "4s",
          "parley.subscriptions.idle-timeout", "8s",
          "parley.subscriptions.pong-timeout", "12s",
          "parley.subscriptions.ping-interval", "100ms");
    }
  }

  @Test
  void closesSilentClientsInTimeAndKeepsThoseThatSubscribeAndAnswerPings() throws IOException {
    try (SocketClient uninitialised = SocketClient.connect("graphql-transport-ws");
        SocketClient idle = SocketClient.initialised();
        SocketClient busy = SocketClient.initialised();
        MuteSocket mute = MuteSocket.subscribed()) {
      busy.subscribe("a", "subscription {changes {cursor}}");

      assertEquals("4408 Connection initialisation timeout", uninitialised.closing());
      assertEquals("1000 No operation is running", idle.closing());
      assertTrue(busy.isOpen());
      assertEquals("4408 No answer to pings", mute.closing());
      assertTrue(busy.isOpen());
    }
  }
}
