package org.parley.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ports are looked at before the database is touched. */
class FreePortTest {
  private static final String HOST = "127.0.0.1";

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void portsThatDoNotExistAreRefused(int port) {
    assertEquals("PORT must be from 0 to 65535, but was " + port, fault(HOST, port));
  }

  @Test
  void portsThatAreTakenAreRefused() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      String words = fault(HOST, taken.getLocalPort());
      assertTrue(words.startsWith("PORT, or QUARKUS_HTTP_HOST: port "), words);
      assertTrue(words.endsWith(" (Address already in use)"), words);
    }
  }

  @Test
  void hostsThatNobodyKnowsAreRefused() {
    assertEquals(
        "QUARKUS_HTTP_HOST must be an address of this machine, but was no-such-host.invalid",
        fault("no-such-host.invalid", 0));
  }

  @Test
  void freePortsAreGivenBack() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      port = free.getLocalPort();
    }
    FreePort.find("PORT", HOST, port).close();
    FreePort.find("PORT", HOST, port).close();
    FreePort.find("PORT", HOST, 0).close();
  }

  private static String fault(String host, int port) {
    return assertThrows(ConfigurationException.class, () -> FreePort.find("PORT", host, port))
        .getMessage();
  }
}
