package org.parley.benchmark;

import java.time.Duration;

/**
 * How long to measure, and on how large a record.
 *
 * @param warmUp how long each query is asked of each target before it counts
 * @param rounds how many rounds count
 * @param round how long each query is asked of each target in a round
 * @param full whether growth and many connections are measured too
 */
record Mode(int meetings, Duration warmUp, int rounds, Duration round, boolean full) {
  /** Proves that everything runs and that the answers are the same; its times mean nothing. */
  static final Mode SMOKE = new Mode(200, Duration.ofMillis(100), 1, Duration.ofMillis(100), false);

  static final Mode QUICK =
      new Mode(20_000, Duration.ofMillis(2500), 3, Duration.ofMillis(1000), false);

  static final Mode FULL =
      new Mode(20_000, Duration.ofSeconds(10), 5, Duration.ofMillis(1500), true);

  static Mode of(String option) {
    return switch (option) {
      case "--smoke" -> SMOKE;
      case "--quick" -> QUICK;
      case "--full" -> FULL;
      default -> throw new IllegalArgumentException("No such option: " + option);
    };
  }
}
