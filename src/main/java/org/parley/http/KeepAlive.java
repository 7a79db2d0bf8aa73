package org.parley.http;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds out when a connection is of no more use: its client is gone, or wants nothing. */
final class KeepAlive {
  private final Session session;
  private final Socket socket;
  private final SocketSettings settings;
  private final long initTimer;
  private final long pingTimer;
  private long heard = System.nanoTime();
  private long busy = heard;
  private @Nullable Long endTimer;

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

  /** Notes a message of the client. One that does not read in turn counts as gone. */
  void heard() {
    if (!socket.isFull()) {
      heard = System.nanoTime();
    }
  }

  /** Ends the connection when the client's credentials do. */
  void endAt(Instant end) {
    long left = Math.max(1, Duration.between(Instant.now(), end).toMillis());
    endTimer = socket.vertx().setTimer(left, timer -> session.close(CloseReason.FORBIDDEN));
  }

  void stop() {
    if (endTimer != null) {
      socket.vertx().cancelTimer(endTimer);
    }
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
