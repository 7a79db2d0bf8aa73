package org.parley.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands between a program and its database, and cuts a connection on which changes are committed.
 */
public final class CuttingProxy implements AutoCloseable {
  /** Begins the statement that logs a change, which no other work of the program does. */
  private static final String CHANGE = "insert into record_change";

  private static final String COMMIT = "COMMIT";

  private final ServerSocket door;
  private final int target;
  private final AtomicReference<Cut> cut = new AtomicReference<>();

  /**
   * A cut that is to be made.
   *
   * @param delivered true if the server gets the commit
   */
  private record Cut(boolean delivered) {}

  public CuttingProxy(int target) throws IOException {
    this.target = target;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  /**
   * Cuts the next connection on which a change of the record is committed, once the server has got
   * the commit or before.
   */
  public void cutAtCommit(boolean delivered) {
    cut.set(new Cut(delivered));
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        connect(door.accept());
      } catch (IOException e) {
        // It is closed.
      }
    }
  }

  private void connect(Socket client) throws IOException {
    try {
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      start(() -> pass(client, server, true));
      start(() -> pass(server, client, false));
    } catch (IOException e) {
      // The server is away, which the client is told in its turn.
      client.close();
    }
  }

  private void pass(Socket from, Socket to, boolean asks) {
    byte[] bytes = new byte[1 << 16];
    Cut changing = null;
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        Cut armed = asks ? cut.get() : null;
        String words = armed == null ? "" : new String(bytes, 0, n, StandardCharsets.ISO_8859_1);
        changing = words.contains(CHANGE) ? armed : changing;
        boolean here =
            armed != null
                && armed == changing
                && words.contains(COMMIT)
                && cut.compareAndSet(armed, null);
        if (here) {
          // First, so that no answer passes.
          from.close();
        }
        if (!here || armed.delivered()) {
          out.write(bytes, 0, n);
          out.flush();
        }
        if (here) {
          to.shutdownOutput();
          // The server reads what it was sent, and ends then.
          to.getInputStream().transferTo(OutputStream.nullOutputStream());
          return;
        }
      }
    } catch (IOException e) {
      // The other side is told by the end of its connection.
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
