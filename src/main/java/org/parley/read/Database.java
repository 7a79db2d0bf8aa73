package org.parley.read;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * Runs the statements of reads: on the connection of the snapshot or the transaction that they are
 * in, else each on a pooled connection of its own. A singleton has no proxy, which would cost time
 * in each of the many calls of a request.
 */
@Singleton
class Database {
  /** The SQL state of a statement that was cancelled, in H2 as in PostgreSQL. */
  private static final String CANCELLED = "57014";

  private final ReadReplica replica;
  private final Tracer tracer;

  @Inject
  Database(ReadReplica replica, Tracer tracer) {
    this.replica = replica;
    this.tracer = tracer;
  }

  /** Makes one value of the row of the result set. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Does something with the row of the result set. */
  interface EachRow {
    void read(ResultSet row) throws SQLException;
  }

  /**
   * Returns all rows of one statement.
   *
   * @throws Refusal if the time of the operation is over
   * @throws IllegalStateException if the database refuses the statement or cannot be reached
   */
  <T> List<T> query(Sql sql, Row<T> reader) {
    List<T> all = new ArrayList<>();
    each(sql, row -> all.add(reader.read(row)));
    return all;
  }

  /**
   * Goes through the rows of one statement.
   *
   * @throws Refusal if the time of the operation is over
   * @throws IllegalStateException if the database refuses the statement or cannot be reached
   */
  void each(Sql sql, EachRow reader) {
    Span span = tracer.spanBuilder("SQL").setSpanKind(SpanKind.CLIENT).startSpan();
    try {
      span.setAttribute("db.system.name", Dialect.CURRENT.system);
      // Values are parameters, so that the text reveals no values.
      span.setAttribute("db.query.text", sql.text());
      run(sql, reader);
    } finally {
      span.end();
    }
  }

  private void run(Sql sql, EachRow reader) {
    // Before it waits for a connection, which a server that hangs does not give.
    TimeLimit.demand();
    Snapshot snapshot = Snapshot.current();
    try {
      if (snapshot != null) {
        Connection connection = snapshot.connection(replica.source());
        run(connection, snapshot.takeStart(), sql, reader);
        return;
      }
      try (Connection connection = replica.source().getConnection()) {
        run(connection, "", sql, reader);
      }
    } catch (Refusal e) {
      // A value that the database can't hold is refused before the first statement is sent.
      if (snapshot != null) {
        snapshot.end();
      }
      throw e;
    } catch (SQLException e) {
      if (snapshot != null) {
        snapshot.end();
      }
      if (CANCELLED.equals(e.getSQLState())) {
        throw TimeLimit.isOver();
      }
      throw new IllegalStateException("The read failed: " + sql.text(), e);
    }
  }

  private static void run(Connection connection, String start, Sql asked, EachRow reader)
      throws SQLException {
    Sql sql = HistoricalReads.statement(asked);
    try (PreparedStatement statement = connection.prepareStatement(start + sql.text())) {
      bind(connection, statement, sql.parameters());
      TimeLimit.begin(statement);
      try (ResultSet rows = rows(statement)) {
        while (rows.next()) {
          reader.read(rows);
        }
      } finally {
        TimeLimit.end();
      }
    }
  }

  /** Executes a statement; returns the rows of the read, which a start may precede. */
  private static ResultSet rows(PreparedStatement statement) throws SQLException {
    if (!statement.execute()) {
      statement.getMoreResults();
    }
    return statement.getResultSet();
  }

  private static void bind(
      Connection connection, PreparedStatement statement, List<@Nullable Object> values)
      throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      @Nullable Object value = values.get(i);
      if (value instanceof Long[] ids) {
        statement.setArray(i + 1, connection.createArrayOf("bigint", ids));
      } else if (value instanceof String[] texts) {
        statement.setArray(i + 1, connection.createArrayOf("varchar", texts));
      } else if (value instanceof String text && text.indexOf('\0') >= 0) {
        // PostgreSQL can't store it, so that no record can hold it.
        throw new Refusal(ErrorCode.BAD_USER_INPUT, "A text must not contain a null character.");
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }
}
