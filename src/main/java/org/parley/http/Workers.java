package org.parley.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.graphql.Limits;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * The threads on which requests are answered. They are apart from those of health and metrics,
 * which are told however many requests wait here.
 */
@ApplicationScoped
class Workers {
  private static final int THREADS = 64;

  private final WorkerExecutor threads;
  private final int most;
  private final AtomicInteger present = new AtomicInteger();

  @Inject
  Workers(Vertx vertx, Limits limits) {
    this.threads = vertx.createSharedWorkerExecutor("parley-requests", THREADS);
    this.most = limits.requestsAtOnce();
  }

  @PreDestroy
  void stop() {
    threads.close();
  }

  /** Does work in its turn; it fails with a {@link Refusal} if too much waits already. */
  <T> Future<T> run(Callable<T> work) {
    if (present.incrementAndGet() > most) {
      present.decrementAndGet();
      return Future.failedFuture(
          new Refusal(
              ErrorCode.UNAVAILABLE, "The server has too much to do just now: ask again soon."));
    }
    return threads.executeBlocking(work, false).onComplete(done -> present.decrementAndGet());
  }
}
