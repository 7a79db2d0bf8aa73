package org.parley.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.parley.model.Revisions;
import org.parley.read.CountingDatabase;
import org.parley.read.ReadReplica;
import org.parley.security.Caller;
import org.parley.testsupport.DatabaseTest;

/** Changes are passed on from the log. */
@DatabaseTest
class ChangeFeedTest {
  @Inject ChangeFeed feed;
  @Inject Changes changes;
  @Inject LiveChanges live;
  @Inject Revisions revisions;
  @Inject CountingDatabase database;

  @Test
  void theLogIsNotReadAgainForARevisionThatHasNoChange() {
    QuarkusTransaction.requiringNew().run(() -> revisions.advance(revisions.latest() + 1));
    feed.deliver();

    assertEquals(0, readsToDeliver(feed));
  }

  @Test
  void theLogIsNotReadForChangesFromBeforeTheStart() {
    assertEquals(0, readsToDeliver(new ChangeFeed(changes, live, revisions)));
  }

  private int readsToDeliver(ChangeFeed feed) {
    database.takeCount();
    // Only the statements of queries are counted, so that this counts as one.
    ReadReplica.during(
        Caller.ANONYMOUS,
        () -> {
          feed.deliver();
          return feed;
        });
    return database.takeCount();
  }
}
