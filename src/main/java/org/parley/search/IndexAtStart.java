package org.parley.search;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.parley.startup.StartupLock;

/** Makes the records searchable that were there before search was. */
@ApplicationScoped
class IndexAtStart {
  private static final Logger LOG = Logger.getLogger(IndexAtStart.class);

  private final Session session;
  private final StartupLock lock;

  @Inject
  IndexAtStart(Session session, StartupLock lock) {
    this.session = session;
    this.lock = lock;
  }

  // A large record takes longer than a transaction otherwise may.
  @Transactional
  @TransactionConfiguration(timeout = 3600)
  void fill(@Observes StartupEvent event) {
    lock.acquire();
    Instant start = Instant.now();
    int records = session.doReturningWork(SearchIndex::fillIfEmpty);
    if (records > 0) {
      LOG.infof(
          "Indexed %d records for search in %d ms",
          records, Duration.between(start, Instant.now()).toMillis());
    }
  }
}
