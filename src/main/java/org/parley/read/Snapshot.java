package org.parley.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * State of the record that all reads of an operation see, whatever others change meanwhile: a
 * read-only transaction on one connection, which begins with the first statement.
 */
public final class Snapshot {
  private static final ThreadLocal<@Nullable Snapshot> CURRENT = new ThreadLocal<>();

  private @Nullable Connection connection;
  private String start = "";
  private int patience;
  private boolean expectsNoFurtherReads;
  private List<Read> reads = new ArrayList<>();

  private Snapshot() {}

  /** Runs reads that all see one state of the record. */
  public static <T extends @Nullable Object> T during(Supplier<T> reads) {
    Snapshot snapshot = new Snapshot();
    CURRENT.set(snapshot);
    try {
      return reads.get();
    } finally {
      CURRENT.remove();
      snapshot.end();
    }
  }

  /**
   * Has the transaction end together with the next reads, which saves a message. Should there be
   * others after them, they begin another one.
   */
  public static void expectNoFurtherReads() {
    Snapshot snapshot = current();
    if (snapshot != null) {
      snapshot.expectsNoFurtherReads = true;
    }
  }

  /** Returns the snapshot that this thread reads; null if each statement sees the latest state. */
  static @Nullable Snapshot current() {
    return CURRENT.get();
  }

  /** Returns the connection to read on, which stays open until the snapshot ends. */
  Connection connection(DataSource source) throws SQLException {
    Connection known = connection;
    if (known == null) {
      known = source.getConnection();
      connection = known;
      patience = TimeLimit.boundAnswers(known);
      start = Dialect.CURRENT.beginSnapshot(known);
    }
    return known;
  }

  /** Keeps a read that is to be run when somebody looks at its result. */
  void putOff(Read read) {
    reads.add(read);
  }

  /** Returns the reads that were put off since this was last called. */
  List<Read> takeReads() {
    List<Read> taken = reads;
    reads = new ArrayList<>();
    return taken;
  }

  /** Returns the SQL that must precede the next statement; empty after the first one. */
  String takeStart() {
    String taken = start;
    start = "";
    return taken;
  }

  /** Returns true if no reads are expected after the next ones. */
  boolean expectsNoFurtherReads() {
    return expectsNoFurtherReads;
  }

  /** Gives the connection back, on which the transaction has ended. */
  void release() throws SQLException {
    try (Connection ended = connection) {
      connection = null;
      if (ended != null) {
        ended.setNetworkTimeout(Runnable::run, patience);
      }
    }
  }

  /** Ends the transaction; a statement that comes after a failure begins another one. */
  void end() {
    try (Connection ended = connection) {
      connection = null;
      if (ended != null) {
        Dialect.CURRENT.endSnapshot(ended);
        ended.setNetworkTimeout(Runnable::run, patience);
      }
    } catch (SQLException e) {
      // The pool gives up a connection that is broken; what was read was read.
    }
  }
}
