package org.parley.search;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.parley.database.Causes;
import org.parley.database.DiskSpace;
import org.parley.record.Revisions;
import org.parley.refusal.Refusal;

/**
 * Indexing of records that were stored while the index was empty: after an upgrade that makes
 * another index, or where records were copied without it. It does so in the background, a few
 * records a transaction, so that the program is ready meanwhile, several processes share the work,
 * and one that is killed loses little of it.
 */
@ApplicationScoped
class IndexFill {
  private static final Logger LOG = Logger.getLogger(IndexFill.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(10);

  private final DataSource dataSource;
  private final Revisions revisions;
  private final DiskSpace space;
  private final Counter indexed;
  private final CountDownLatch stopped = new CountDownLatch(1);

  @Inject
  IndexFill(DataSource dataSource, Revisions revisions, DiskSpace space, MeterRegistry registry) {
    this.dataSource = dataSource;
    this.revisions = revisions;
    this.space = space;
    this.indexed =
        Counter.builder("parley.search.indexed")
            .description("Records that were taken into the index for search after the start")
            .register(registry);
  }

  void start(@Observes StartupEvent event) {
    begin();
    Thread filler = new Thread(this::fill, "parley-search");
    filler.setDaemon(true);
    filler.start();
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }

  /** Marks searches as incomplete from the first one on. */
  void begin() {
    try {
      inTransaction(
          connection -> {
            SearchIndex.begin(connection);
            return 0;
          });
    } catch (RuntimeException e) {
      // Another process that holds the lock for so long is no reason not to start.
      defer(e);
    }
  }

  /** Fills the index until it is full, or the program stops. */
  void fill() {
    Progress progress = new Progress();
    boolean isFull = false;
    Duration pause = Duration.ZERO;
    while (!isFull && !isStopped(pause)) {
      try {
        int taken =
            inTransaction(
                connection -> {
                  SearchIndex.begin(connection);
                  return SearchIndex.fill(connection);
                });
        isFull = taken == SearchIndex.FULL;
        progress.add(taken, isFull);
        pause = Duration.ZERO;
      } catch (RuntimeException e) {
        defer(e);
        pause = PAUSE;
      }
    }
  }

  private static void defer(RuntimeException failure) {
    // The failing write reports a database that can't be written to.
    Level level = failure instanceof Refusal ? Level.DEBUG : Level.WARN;
    LOG.logf(level, "The index for search is filled later: %s", Causes.words(failure));
  }

  private interface Step {
    int take(Connection connection) throws SQLException;
  }

  /** Runs one step while nobody changes the record. */
  private int inTransaction(Step step) {
    space.demand();
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              revisions.lock();
              try (Connection connection = dataSource.getConnection()) {
                return step.take(connection);
              } catch (SQLException e) {
                throw new IllegalStateException("The index can't be filled", e);
              }
            });
  }

  private boolean isStopped(Duration pause) {
    try {
      return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Logs the progress of a filling that takes long. */
  private final class Progress {
    private final long start = System.nanoTime();
    private long lastReport = start;
    private int records;

    void add(int taken, boolean isFull) {
      if (!isFull) {
        records += taken;
        indexed.increment(taken);
      }
      long now = System.nanoTime();
      if (records > 0 && (isFull || now - lastReport > BETWEEN_REPORTS.toNanos())) {
        lastReport = now;
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(now - start));
        LOG.infof(
            "Indexed %d records for search in %d ms, %d a second%s",
            records, millis, records * 1000L / millis, isFull ? "" : "; it goes on");
      }
    }
  }
}
