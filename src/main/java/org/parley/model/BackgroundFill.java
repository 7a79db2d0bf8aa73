package org.parley.model;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.parley.database.Causes;
import org.parley.database.DiskSpace;
import org.parley.database.TableSizes;
import org.parley.refusal.Refusal;

/**
 * Filling of a table that is derived from records which were stored before it: after an upgrade, or
 * where records were copied without it. It runs in the background, a few records a transaction, so
 * that the program is ready meanwhile, several processes share the work, and one that is killed
 * loses little of it.
 */
public abstract class BackgroundFill {
  /** Result of a step if no record is left. */
  public static final int FULL = -1;

  private static final Logger LOG = Logger.getLogger(BackgroundFill.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(10);

  private final CountDownLatch stopped = new CountDownLatch(1);

  @Inject Revisions revisions;
  @Inject Derivations derivations;
  @Inject DiskSpace space;
  @Inject TableSizes sizes;
  @Inject DataSource dataSource;

  /** Returns the name of the table for the log. */
  protected abstract String table();

  /** Returns the names of the tables that grow, unless one step fills them. */
  protected List<String> filled() {
    return List.of();
  }

  /**
   * Adds some of the missing records, while nobody changes the record.
   *
   * @return their number; {@link #FULL} if none is left
   */
  protected abstract int fillSome();

  protected void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }

  /** Fills the table until it is full, or the program stops. */
  public void fill() {
    Progress progress = new Progress();
    boolean isFull = false;
    Duration pause = Duration.ZERO;
    int steps = 0;
    while (!isFull && !isStopped(pause)) {
      try {
        int taken = alone(this::fillSome);
        isFull = taken == FULL;
        progress.add(taken, isFull);
        steps += isFull ? 0 : 1;
        if (steps > 0 && (isFull || Integer.bitCount(steps) == 1)) {
          tellSizes();
        }
        pause = Duration.ZERO;
      } catch (RuntimeException e) {
        defer(e);
        pause = PAUSE;
      }
    }
  }

  /** Runs a step in a transaction while nobody else changes the record. */
  protected <T> T alone(Supplier<T> step) {
    space.demand();
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              derivations.follow(revisions.lock());
              return step.get();
            });
  }

  /** Tells the sizes of the tables each time they have doubled. */
  private void tellSizes() {
    QuarkusTransaction.requiringNew().run(() -> sizes.tell(filled()));
  }

  /**
   * Runs a statement with these values, in the transaction that its caller is in, and returns the
   * number of rows that it has changed.
   */
  protected int execute(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(table() + " can't be kept", e);
    }
  }

  /** Logs that a step failed and is repeated later. */
  protected void defer(RuntimeException failure) {
    // The failing write reports a database that can't be written to.
    Level level = failure instanceof Refusal ? Level.DEBUG : Level.WARN;
    LOG.logf(level, "%s is filled later: %s", table(), Causes.words(failure));
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
      }
      long now = System.nanoTime();
      if (records > 0 && (isFull || now - lastReport > BETWEEN_REPORTS.toNanos())) {
        lastReport = now;
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(now - start));
        LOG.infof(
            "%s: %d records taken in within %d ms, %d a second%s",
            table(), records, millis, records * 1000L / millis, isFull ? "" : "; it goes on");
      }
    }
  }
}
