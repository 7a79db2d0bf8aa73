package org.parley.change;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Hears of the changes that processes, this one included, make in the PostgreSQL database that they
 * share. A database in the process itself has no others.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-listen.html">LISTEN</a>
 */
@ApplicationScoped
class ReplicaSignals {
  private static final Logger LOG = Logger.getLogger(ReplicaSignals.class);

  /** Interval of reading the log without a signal: a signal is lost with its connection. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DataSource dataSource;
  private final ChangeFeed feed;
  private final VertxHttpConfig http;
  private @Nullable Thread listener;
  private volatile boolean stopped;

  @Inject
  ReplicaSignals(DataSource dataSource, ChangeFeed feed, VertxHttpConfig http) {
    this.dataSource = dataSource;
    this.feed = feed;
    this.http = http;
  }

  void start(@Observes StartupEvent event) {
    // A command has no subscribers.
    if (ChangeLog.IS_SHARED && http.hostEnabled()) {
      listener = new Thread(this::listen, "parley-changes");
      listener.setDaemon(true);
      listener.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
    if (listener != null) {
      listener.interrupt();
    }
  }

  private void listen() {
    while (!stopped) {
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("listen " + ChangeLog.CHANNEL);
        PGConnection signals = connection.unwrap(PGConnection.class);
        while (!stopped) {
          feed.deliver();
          signals.getNotifications((int) PATIENCE.toMillis());
        }
      } catch (SQLException | RuntimeException e) {
        if (stopped) {
          return;
        }
        LOG.warnf("Subscribers hear of changes later: %s", e.getMessage());
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
