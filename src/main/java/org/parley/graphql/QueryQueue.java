package org.parley.graphql;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.parley.read.TimeLimit;
import org.parley.refusal.Refusal;

/**
 * Runs as many queries at once as there are connections for; others wait, the first to come being
 * the first to run. A few connections are left to edits, to listeners for changes, and to the
 * program's own look at whether it answers.
 */
@ApplicationScoped
class QueryQueue {
  private static final int MOST_LEFT_TO_OTHERS = 4;

  /** Each that waits holds a thread, which others need as well. */
  private static final int MOST_WAITING = 100;

  private final Semaphore places;
  private final Duration patience;

  @Inject
  QueryQueue(
      @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
      @ConfigProperty(name = "quarkus.datasource.jdbc.acquisition-timeout") Duration patience,
      MeterRegistry registry) {
    int leftToOthers = Math.max(2, Math.min(connections / 4, MOST_LEFT_TO_OTHERS));
    this.places = new Semaphore(Math.max(1, connections - leftToOthers), true);
    this.patience = patience;
    Gauge.builder("parley.graphql.waiting", places, Semaphore::getQueueLength)
        .description("Queries that wait for others to end")
        .register(registry);
  }

  /**
   * Runs a query in its turn.
   *
   * @throws Refusal if too many wait already, or it waits too long
   */
  <T extends @Nullable Object> T during(Supplier<T> query) {
    await();
    try {
      return query.get();
    } finally {
      places.release();
    }
  }

  private void await() {
    try {
      // Without a time, it would not ask who came first.
      if (places.tryAcquire(0, TimeUnit.NANOSECONDS)) {
        return;
      }
      if (places.getQueueLength() < MOST_WAITING
          && places.tryAcquire(TimeLimit.left(patience).toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw Refusal.busy();
  }
}
