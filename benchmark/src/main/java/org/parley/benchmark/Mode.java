package org.parley.benchmark;

import java.time.Duration;
import java.util.List;

/**
 * Time to measure for, and the size of the record.
 *
 * @param meetings of the record on which targets are compared; 0 to compare none
 * @param comparison how long targets are compared
 * @param sizes meetings of the records that show growth, of which one may be the one above
 * @param connections numbers of connections that are tried
 * @param rest how long each query is asked for growth and connections
 * @param imports meetings of the datasets that are imported
 */
record Mode(
    int meetings,
    Pace comparison,
    List<Integer> sizes,
    List<Integer> connections,
    Pace rest,
    List<Integer> imports) {

  private static final Pace GLANCE = new Pace(Duration.ofMillis(100), 1, Duration.ofMillis(100));

  /** Proves that everything runs and that the answers are the same; its times mean nothing. */
  static final Mode SMOKE = new Mode(200, GLANCE, List.of(100), List.of(), GLANCE, List.of());

  static final Mode QUICK =
      new Mode(
          20_000,
          new Pace(Duration.ofMillis(2500), 3, Duration.ofMillis(1000)),
          List.of(),
          List.of(),
          GLANCE,
          List.of());

  static final Mode FULL =
      new Mode(
          20_000,
          new Pace(Duration.ofSeconds(8), 5, Duration.ofMillis(1500)),
          List.of(1_000, 20_000, 100_000),
          List.of(1, 16, 64, 256),
          new Pace(Duration.ofSeconds(3), 5, Duration.ofMillis(800)),
          List.of());

  /** Measures imports only. */
  static final Mode IMPORT = importing(List.of(1_000, 10_000));

  static Mode importing(List<Integer> meetings) {
    return new Mode(0, GLANCE, List.of(), List.of(), GLANCE, meetings);
  }

  static Mode of(String option) {
    return switch (option) {
      case "--smoke" -> SMOKE;
      case "--quick" -> QUICK;
      case "--full" -> FULL;
      case "--import" -> IMPORT;
      default -> throw new IllegalArgumentException("No such option: " + option);
    };
  }

  /** Returns true if targets are compared, and not only imports measured. */
  boolean isComparison() {
    return meetings > 0;
  }
}
