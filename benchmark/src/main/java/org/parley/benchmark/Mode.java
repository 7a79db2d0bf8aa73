package org.parley.benchmark;

import java.time.Duration;
import java.util.List;

/**
 * Time to measure for, and the size of the record.
 *
 * @param meetings of the record on which targets are compared
 * @param comparison how long targets are compared
 * @param sizes meetings of the records that show growth
 * @param connections numbers of connections that are tried
 * @param rest how long each query is asked for growth and connections
 */
record Mode(
    int meetings, Pace comparison, List<Integer> sizes, List<Integer> connections, Pace rest) {

  private static final Pace GLANCE = new Pace(Duration.ofMillis(100), 1, Duration.ofMillis(100));

  /** Proves that everything runs and that the answers are the same; its times mean nothing. */
  static final Mode SMOKE = new Mode(200, GLANCE, List.of(100), List.of(), GLANCE);

  static final Mode QUICK =
      new Mode(
          20_000,
          new Pace(Duration.ofMillis(2500), 3, Duration.ofMillis(1000)),
          List.of(),
          List.of(),
          GLANCE);

  static final Mode FULL =
      new Mode(
          20_000,
          new Pace(Duration.ofSeconds(8), 5, Duration.ofMillis(1500)),
          List.of(1_000, 10_000, 100_000),
          List.of(1, 16, 64, 256),
          new Pace(Duration.ofSeconds(3), 5, Duration.ofMillis(800)));

  static Mode of(String option) {
    return switch (option) {
      case "--smoke" -> SMOKE;
      case "--quick" -> QUICK;
      case "--full" -> FULL;
      default -> throw new IllegalArgumentException("No such option: " + option);
    };
  }
}
