package org.parley.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/**
 * Waits at start for a database server that starts later, and looks whether it can be written to.
 * Flyway is the first to need it; its own retries would also wait for a wrong password to become
 * right.
 */
@ApplicationScoped
class DatabaseWait implements FlywayConfigurationCustomizer {
  private static final Logger LOG = Logger.getLogger(DatabaseWait.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final DiskSpace space;
  private final Duration patience;

  @Inject
  DatabaseWait(DiskSpace space, DatabaseSettings settings) {
    this.space = space;
    this.patience = settings.startTimeout();
  }

  @Override
  public void customize(FluentConfiguration configuration) {
    DataSource database = configuration.getDataSource();
    long end = System.nanoTime() + patience.toNanos();
    boolean waits = false;
    while (true) {
      try (Connection connection = database.getConnection()) {
        space.find(connection);
        if (space.obstacle() != null && configuration.load().info().pending().length > 0) {
          space.demand();
        }
        return;
      } catch (SQLException e) {
        if (!mayPass(e) || System.nanoTime() > end) {
          throw new IllegalStateException("The database can't be used", e);
        }
        if (!waits) {
          waits = true;
          LOG.warnf(
              "Waiting up to %d s (PARLEY_DB_START_TIMEOUT) for the database: %s",
              patience.toSeconds(), Causes.words(e));
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Asked to stop", e);
    }
  }

  /** Returns true for failures that end when a server or a network has started. */
  private static boolean mayPass(SQLException failure) {
    // H2 can't read or write its file, which no waiting changes.
    boolean isOfFile = "90028".equals(failure.getSQLState());
    return !isOfFile
        && Causes.of(failure).stream()
            .anyMatch(
                cause ->
                    cause instanceof SocketException
                        || cause instanceof SocketTimeoutException
                        || cause instanceof UnknownHostException
                        || cause instanceof EOFException
                        || cause instanceof SQLException sql && Outage.isBusy(sql));
  }
}
