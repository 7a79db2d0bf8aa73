package org.parley.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When WebSockets are closed once the program has been asked to stop: one after the other, so that
 * their clients don't connect to the other replicas all at once. Proxies have the first fifth of
 * the delay to hear that this replica goes, clients the last fifth to answer that they have left.
 */
final class ShutdownSchedule {
  private final long begin = System.nanoTime();
  private final long delay;

  ShutdownSchedule(Duration delay) {
    this.delay = delay.toNanos();
  }

  /** Whether nobody may connect any more. */
  boolean isOver() {
    return elapsed() >= delay;
  }

  /** How long a WebSocket that is open now stays so. */
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
