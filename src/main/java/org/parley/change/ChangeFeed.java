package org.parley.change;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Revisions;
import org.parley.read.Commits;

/**
 * Stream of the change log: first the changes that a client has missed, then new ones. It is made
 * at the start, because what is committed before it is made is not new.
 */
@Startup
@ApplicationScoped
public class ChangeFeed {
  private static final int BATCH = 100;

  private final Changes changes;
  private final LiveChanges live;
  private final Revisions revisions;
  private long delivered;

  @Inject
  ChangeFeed(Changes changes, LiveChanges live, Revisions revisions) {
    this.changes = changes;
    this.live = live;
    this.revisions = revisions;
    this.delivered = revisions.latest();
  }

  /**
   * Notifies change listeners of a commit of this process. A database that several processes share
   * announces it to all of them, this one included.
   */
  public void deliverCommitted() {
    if (!ChangeLog.IS_SHARED) {
      deliver();
    }
  }

  /** Notifies change listeners of all changes committed since the last call, by any process. */
  synchronized void deliver() {
    Commits.read(this::deliverAll);
  }

  private void deliverAll() {
    long latest = revisions.latest();
    if (latest == delivered) {
      return;
    }
    List<Change> batch;
    do {
      batch = changes.after(delivered, BATCH);
      for (Change change : batch) {
        live.publish(change);
        delivered = number(change);
      }
    } while (batch.size() == BATCH);
    // The changes up to this number were committed with it, so that none of them is still to come.
    delivered = Math.max(delivered, latest);
  }

  /**
   * Returns the changes from now on, or from the one after a cursor on.
   *
   * @throws org.parley.refusal.Refusal if the cursor is not one of a change
   */
  Multi<Change> stream(@Nullable String cursor) {
    if (cursor == null) {
      return live.stream();
    }
    Reader reader = new Reader(Changes.number(cursor));
    // Listening starts before the log is read, so that nothing falls between the two.
    return Multi.createBy()
        .merging()
        .streams(Multi.createFrom().item(Long.MAX_VALUE), live.stream().map(ChangeFeed::number))
        .onItem()
        .transformToMultiAndConcatenate(reader::upTo);
  }

  private static long number(Change change) {
    return Changes.number(change.cursor());
  }

  /** Reading position of one listener in the change log. */
  private final class Reader {
    private long read;

    Reader(long read) {
      this.read = read;
    }

    /** Returns the unread changes of the log up to this number; nothing if they have been read. */
    Multi<Change> upTo(long number) {
      return Multi.createBy()
          .repeating()
          .supplier(() -> number > read ? next() : List.<Change>of())
          .whilst(batch -> batch.size() == BATCH)
          .onItem()
          .disjoint();
    }

    private List<Change> next() {
      List<Change> batch = new ArrayList<>();
      Commits.read(() -> batch.addAll(changes.after(read, BATCH)));
      if (!batch.isEmpty()) {
        read = number(batch.get(batch.size() - 1));
      }
      return batch;
    }
  }
}
