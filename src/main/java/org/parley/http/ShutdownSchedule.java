package org.parley.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Schedule by which WebSockets are closed after the program was asked to stop: one after the other,
 * so that their clients don't all connect to the other replicas at once. Proxies have the first
 * fifth of the delay to learn that this replica stops, clients the last fifth to acknowledge.
 */
final class ShutdownSchedule {
  private final long begin = System.nanoTime();
  private final long delay;

  ShutdownSchedule(Duration delay) {
    this.delay = delay.toNanos();
  }

  /** Returns true if no new connections are accepted. */
  boolean isOver() {
    return elapsed() >= delay;
  }

  /** Returns the time for which the next open WebSocket stays open. */
  Duration next() {
    long now = elapsed();
    long earliest = Math.max(now, delay / 5);
    long latest = now < delay / 5 * 4 ? delay / 5 * 4 : delay;
    long instant = earliest < latest ? ThreadLocalRandom.current().nextLong(earliest, latest) : now;
    return Duration.ofNanos(instant - now);
  }

  private long elapsed() {
    return System.nanoTime() - begin;
  }
}
