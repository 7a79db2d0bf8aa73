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
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
  void each(Sql sql, Read.EachRow reader) {
    later(sql, reader).await();
  }

  /** Goes through the rows of one statement when somebody looks at the result. */
  Deferred later(Sql sql, Read.EachRow reader) {
    return later(sql, reader, null);
  }

  /**
   * Goes through the rows of one statement when somebody looks at the result. Outside a snapshot,
   * where each statement sees a state of its own, that is at once.
   *
   * @param afterwards returns the reads that belong to it, known after the last row; null if there
   *     are none
   */
  Deferred later(Sql sql, Read.EachRow reader, @Nullable Supplier<List<Deferred>> afterwards) {
    Snapshot snapshot = Snapshot.current();
    Sql statement = HistoricalReads.statement(sql);
    demandStorable(statement.parameters());
    if (snapshot != null) {
      Read read = new Read(statement, reader, afterwards, () -> settle(snapshot));
      snapshot.putOff(read);
      return read;
    }
    Read read = new Read(statement, reader, afterwards, () -> {});
    settle(List.of(read), null);
    return read;
  }

  /** Runs the reads that were put off, and those that they put off in turn. */
  private void settle(Snapshot snapshot) {
    for (List<Read> reads = snapshot.takeReads(); !reads.isEmpty(); reads = snapshot.takeReads()) {
      settle(reads, snapshot);
    }
  }

  private void settle(List<Read> reads, @Nullable Snapshot snapshot) {
    boolean areLast =
        snapshot != null
            && snapshot.expectsNoFurtherReads()
            && reads.stream().allMatch(Read::isWhole);
    for (Iterator<List<Read>> messages = messages(reads).iterator(); messages.hasNext(); ) {
      List<Read> message = messages.next();
      send(message, snapshot, areLast && !messages.hasNext());
    }
  }

  private static List<List<Read>> messages(List<Read> reads) {
    List<List<Read>> messages = new ArrayList<>();
    int left = 0;
    for (Read read : reads) {
      int size = read.sql().size();
      if (messages.isEmpty() || size > left) {
        messages.add(new ArrayList<>());
        left = Dialect.CURRENT.mostBytesTogether;
      }
      messages.get(messages.size() - 1).add(read);
      left -= size;
    }
    return messages;
  }

  /**
   * Sends statements in one message; if one of them fails, all do.
   *
   * @param isLast true if nothing is to be read after them
   */
  void send(List<Read> reads, @Nullable Snapshot snapshot, boolean isLast) {
    String text = reads.stream().map(read -> read.sql().text()).collect(Collectors.joining("; "));
    Span span = tracer.spanBuilder("SQL").setSpanKind(SpanKind.CLIENT).startSpan();
    try {
      span.setAttribute("db.system.name", Dialect.CURRENT.system);
      // Values are parameters, so that the text reveals no values.
      span.setAttribute("db.query.text", text);
      run(text, reads, snapshot, isLast ? Dialect.CURRENT.endOfSnapshot : "");
      reads.forEach(Read::finish);
    } catch (RuntimeException e) {
      reads.forEach(read -> read.fail(e));
    } finally {
      span.end();
    }
  }

  private void run(String text, List<Read> reads, @Nullable Snapshot snapshot, String end) {
    // Before it waits for a connection, which a server that hangs does not give.
    TimeLimit.demand();
    try {
      if (snapshot != null) {
        Connection connection = snapshot.connection(replica.source());
        run(connection, snapshot.takeStart() + text + end, reads);
        if (!end.isEmpty()) {
          snapshot.release();
        }
        return;
      }
      try (Connection connection = replica.source().getConnection()) {
        run(connection, text, reads);
      }
    } catch (Refusal e) {
      // The start of the snapshot may not have been sent.
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
      throw new IllegalStateException("The read failed: " + text, e);
    }
  }

  private static void run(Connection connection, String text, List<Read> reads)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      int bound = 0;
      for (Read read : reads) {
        bound = bind(connection, statement, bound, read.sql().parameters());
      }
      TimeLimit.begin(statement, reads.size());
      try {
        if (!statement.execute()) {
          // The start of a snapshot, which has no rows.
          statement.getMoreResults();
        }
        for (Read read : reads) {
          try (ResultSet rows = statement.getResultSet()) {
            read.take(rows);
          }
          statement.getMoreResults();
        }
      } finally {
        TimeLimit.end();
      }
    }
  }

  private static void demandStorable(List<@Nullable Object> values) {
    for (Object value : values) {
      if (value instanceof String text && text.indexOf('\0') >= 0) {
        // PostgreSQL can't store it, so that no record can hold it.
        throw new Refusal(ErrorCode.BAD_USER_INPUT, "A text must not contain a null character.");
      }
    }
  }

  /** Binds values after those that are bound; returns how many are. */
  private static int bind(
      Connection connection, PreparedStatement statement, int bound, List<@Nullable Object> values)
      throws SQLException {
    int place = bound;
    for (Object value : values) {
      place++;
      if (value instanceof Long[] ids) {
        statement.setArray(place, connection.createArrayOf("bigint", ids));
      } else if (value instanceof String[] texts) {
        statement.setArray(place, connection.createArrayOf("varchar", texts));
      } else {
        statement.setObject(place, value);
      }
    }
    return place;
  }
}
