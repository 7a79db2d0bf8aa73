package org.parley.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.graphql.Limits;
import org.parley.refusal.Refusal;

/**
 * Answers requests on worker threads, the first to come first. It leaves threads to others: health
 * and metrics are answered however many requests wait here.
 */
@ApplicationScoped
class Workers {
  private static final int THREADS = 64;

  private final int most;
  private final AtomicInteger present = new AtomicInteger();
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final Semaphore threads = new Semaphore(THREADS);

  @Inject
  Workers(Limits limits) {
    this.most = limits.requestsAtOnce();
  }

  /** Runs work in its turn; fails with a {@link Refusal} if too much is waiting. */
  <T> Future<T> run(Context context, Callable<T> work) {
    if (present.incrementAndGet() > most) {
      present.decrementAndGet();
      return Future.failedFuture(Refusal.busy());
    }
    Promise<T> result = Promise.promise();
    waiting.add(
        () ->
            context
                .executeBlocking(work, false)
                .onComplete(
                    done -> {
                      present.decrementAndGet();
                      threads.release();
                      startNext();
                      result.handle(done);
                    }));
    startNext();
    return result.future();
  }

  private void startNext() {
    // What is added after the queue was found empty is started here or by whoever has added it.
    while (!waiting.isEmpty() && threads.tryAcquire()) {
      Runnable next = waiting.poll();
      if (next == null) {
        threads.release();
      } else {
        next.run();
      }
    }
  }
}
