package org.parley.http;

/** Finds out when a connection is of no more use: its client is gone, or wants nothing. */
final class KeepAlive {
  private final Session session;
  private final Socket socket;
  private final SocketSettings settings;
  private final long initTimer;
  private final long pingTimer;
  private long heard = System.nanoTime();
  private long busy = heard;

  KeepAlive(Session session, Socket socket, SocketSettings settings) {
    this.session = session;
    this.socket = socket;
    this.settings = settings;
    this.initTimer =
        socket
            .vertx()
            .setTimer(settings.initTimeout().toMillis(), timer -> session.expectInitialised());
    this.pingTimer =
        socket.vertx().setPeriodic(settings.pingInterval().toMillis(), timer -> check());
  }

  /** The client has said something. If it doesn't read in turn, it is as good as gone. */
  void heard() {
    if (!socket.isFull()) {
      heard = System.nanoTime();
    }
  }

  void stop() {
    socket.vertx().cancelTimer(initTimer);
    socket.vertx().cancelTimer(pingTimer);
  }

  private void check() {
    long now = System.nanoTime();
    if (session.isBusy()) {
      busy = now;
    }
    if (now - heard > settings.pongTimeout().toNanos()) {
      session.close(CloseReason.NO_ANSWER);
    } else if (now - busy > settings.idleTimeout().toNanos()) {
      session.close(CloseReason.IDLE);
    } else {
      socket.ping();
    }
  }
}
