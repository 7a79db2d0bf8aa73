package org.parley.testsupport;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for what must come: a minute at most, which is long enough for any machine. */
public final class Patience {
  public static final Duration LIMIT = Duration.ofMinutes(1);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private Patience() {}

  /** Waits until a condition holds; an exception that it throws ends the wait. */
  public static void until(Callable<Boolean> condition) {
    await().until(condition);
  }

  /** Waits until there is something, and returns it; an exception ends the wait. */
  public static <T> T first(Callable<T> attempt) {
    return await().until(attempt, Objects::nonNull);
  }

  private static ConditionFactory await() {
    // In the test's own thread, since what a condition closes or starts belongs to the test.
    return Awaitility.await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(PAUSE)
        .atMost(LIMIT);
  }
}
