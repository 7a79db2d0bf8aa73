package org.parley.search;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.parley.model.BackgroundFill;
import org.parley.model.Derived;
import org.parley.model.RecordTypes;
import org.parley.model.Searched;

/**
 * Indexing of records: of each with its change, and in the background of those that were stored
 * while the index was empty, after an upgrade that makes another index or where records were copied
 * without it.
 */
@ApplicationScoped
class IndexFill extends BackgroundFill implements Derived {
  private final DataSource dataSource;
  private final Collection<Searched> kinds;
  private final Counter indexed;

  /** True once the types that lack entries are noted. */
  private volatile boolean isNoted;

  @Inject
  IndexFill(DataSource dataSource, RecordTypes types, MeterRegistry registry) {
    this.dataSource = dataSource;
    this.kinds = types.searched().values();
    this.indexed =
        Counter.builder("parley.search.indexed")
            .description("Records that were taken into the index for search after the start")
            .register(registry);
  }

  /** Marks searches as incomplete from the first one on. */
  void begin(@Observes StartupEvent event) {
    try {
      alone(this::noteWhatIsMissing);
    } catch (RuntimeException e) {
      // Another process that holds the lock for so long is no reason not to start.
      defer(e);
    }
  }

  @Override
  public void follow(Changes changes) {
    if (!isNoted) {
      // Once a change is indexed, the index no longer looks as if it had to be filled.
      noteWhatIsMissing();
    }
    in(
        connection -> {
          for (Searched kind : kinds) {
            SearchIndex.refresh(connection, kind, changes.ids(kind.type()));
          }
          return 0;
        });
  }

  @Override
  protected String table() {
    return "The index for search";
  }

  @Override
  protected List<String> filled() {
    return List.of("search_entry");
  }

  @Override
  protected int fillSome() {
    noteWhatIsMissing();
    int taken = in(connection -> SearchIndex.fill(connection, kinds));
    if (taken != FULL) {
      indexed.increment(taken);
    }
    return taken;
  }

  private int noteWhatIsMissing() {
    return in(
        connection -> {
          SearchIndex.begin(connection, kinds);
          isNoted = true;
          return 0;
        });
  }

  private interface Step {
    int take(Connection connection) throws SQLException;
  }

  private int in(Step step) {
    try (Connection connection = dataSource.getConnection()) {
      return step.take(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The index can't be filled", e);
    }
  }
}
