package org.parley.change;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Stream of changes as they are committed. */
@ApplicationScoped
public class LiveChanges {
  private final BroadcastProcessor<Change> changes = BroadcastProcessor.create();
  private final int bufferedEvents;

  @Inject
  LiveChanges(ChangeSettings settings) {
    this.bufferedEvents = settings.bufferedEvents();
  }

  /** Publishes a committed change to all listeners, in the order of these calls. */
  public synchronized void publish(Change change) {
    changes.onNext(change);
  }

  /**
   * Returns the changes from now on. Each listener has a buffer of its own: one that is too slow
   * gets a {@link io.smallrye.mutiny.subscription.BackPressureFailure}, and neither the publisher
   * nor other listeners wait for it. Changes come on worker threads, so that listeners may read.
   */
  public Multi<Change> stream() {
    return changes
        .onOverflow()
        .buffer(bufferedEvents)
        .emitOn(Infrastructure.getDefaultExecutor(), 1);
  }
}
