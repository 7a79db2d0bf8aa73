package org.parley.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A statement that is to be run, and what is done with its rows. */
final class Read implements Deferred {
  private final Sql sql;
  private final EachRow reader;
  private final @Nullable Supplier<List<Deferred>> afterwards;
  private final Runnable settle;
  private List<Deferred> inner = List.of();
  private boolean isDone;
  private @Nullable RuntimeException failure;

  /**
   * Creates a read.
   *
   * @param afterwards returns the reads that belong to it, known after the last row; null if there
   *     are none
   * @param settle runs this read, and maybe others
   */
  Read(Sql sql, EachRow reader, @Nullable Supplier<List<Deferred>> afterwards, Runnable settle) {
    this.sql = sql;
    this.reader = reader;
    this.afterwards = afterwards;
    this.settle = settle;
  }

  /** Does something with the row of the result set. */
  interface EachRow {
    void read(ResultSet row) throws SQLException;
  }

  Sql sql() {
    return sql;
  }

  /** Takes all rows. */
  void take(ResultSet rows) throws SQLException {
    while (rows.next()) {
      reader.read(rows);
    }
  }

  /** Ends the read, whose rows are taken. */
  void finish() {
    isDone = true;
    inner = afterwards == null ? List.of() : afterwards.get();
  }

  /** Returns true if no other read belongs to it. */
  boolean isWhole() {
    return afterwards == null;
  }

  void fail(RuntimeException cause) {
    isDone = true;
    failure = cause;
  }

  @Override
  public void await() {
    if (!isDone) {
      settle.run();
    }
    if (failure != null) {
      throw failure;
    }
    inner.forEach(Deferred::await);
  }
}
