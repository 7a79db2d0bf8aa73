package org.parley.model;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Provides the clock by which answers and rules depend on the current day. */
@Dependent
class Clocks {
  @Produces
  @Singleton
  static Clock utc() {
    return Clock.systemUTC();
  }
}
