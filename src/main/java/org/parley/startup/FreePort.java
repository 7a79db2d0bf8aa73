package org.parley.startup;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.parley.refusal.Refusal;

/** A port that nothing else listens at while this is open. */
final class FreePort implements AutoCloseable {
  private static final int LAST = 65_535;

  private final ServerSocket socket;

  private FreePort(ServerSocket socket) {
    this.socket = socket;
  }

  /**
   * Finds a free port.
   *
   * @param setting where its number comes from
   * @throws ConfigurationException if there is no such port, or it can't be listened at
   */
  static FreePort find(String setting, String host, int port) {
    if (port < 0 || port > LAST) {
      throw new ConfigurationException(
          "%s must be from 0 to %d, but was %d".formatted(setting, LAST, port));
    }
    try {
      InetAddress address = InetAddress.getByName(host);
      return new FreePort(new ServerSocket(port, 1, address));
    } catch (UnknownHostException e) {
      throw new ConfigurationException(
          "QUARKUS_HTTP_HOST must be an address of this machine, but was " + Refusal.echo(host), e);
    } catch (IOException e) {
      throw new ConfigurationException(
          "%s, or QUARKUS_HTTP_HOST: port %d of %s can't be listened at (%s)"
              .formatted(setting, port, Refusal.echo(host), e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
