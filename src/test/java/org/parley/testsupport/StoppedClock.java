package org.parley.testsupport;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Provides a day that does not end while tests run, and is the same whenever they do. */
@Dependent
public class StoppedClock {
  private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

  @Produces
  @Mock
  @Singleton
  static Clock noon() {
    return Clock.fixed(NOON, ZoneOffset.UTC);
  }
}
