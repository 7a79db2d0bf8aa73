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
 * Times after which the connections of silent clients are closed, here shorter than usual. Those
 * that could end the same connection lie some seconds apart.
 */
@QuarkusTest
@TestProfile(SocketTimesTest.Short.class)
class SocketTimesTest {

  /** Times that a test can wait for. */
  public static class Short implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "parley.subscriptions.init-timeout", "4s",
          "parley.subscriptions.idle-timeout", "8s",
          "parley.subscriptions.pong-timeout", "12s",
          "parley.subscriptions.ping-interval", "100ms");
    }
  }

  @Test
  void wantsAnInitialisationSoon() {
    try (SocketClient client = SocketClient.connect("graphql-transport-ws")) {
      assertEquals("4408 Connection initialisation timeout", client.closing());
    }
  }

  @Test
  void closesWhatIsIdleAndKeepsWhatIsBusy() {
    try (SocketClient busy = SocketClient.initialised();
        SocketClient idle = SocketClient.initialised()) {
      busy.subscribe("a", "subscription {changes {cursor}}");
      assertEquals("1000 No operation is running", idle.closing());
      assertTrue(busy.isOpen());
    }
  }

  @Test
  void givesUpClientsThatDoNotAnswerPingsAndKeepsThoseThatDo() throws IOException {
    try (SocketClient answering = SocketClient.initialised();
        MuteSocket mute = MuteSocket.subscribed()) {
      answering.subscribe("a", "subscription {changes {cursor}}");
      assertEquals("4408 No answer to pings", mute.closing());
      assertTrue(answering.isOpen());
    }
  }
}
