package org.parley.testsupport;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Chooses ports for servers that can't choose their own, or come back to the same one. */
final class Ports {
  private Ports() {}

  /**
   * A port that nothing listens at, and that the system gives to no connection meanwhile: those
   * have ports from 32,768 on.
   */
  static int free() throws IOException {
    int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (BindException e) {
      return free();
    }
  }
}
