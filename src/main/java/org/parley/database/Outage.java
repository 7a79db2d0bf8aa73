package org.parley.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes a database that can't be reached or written to, which passes, from one that refuses
 * what it is asked.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">SQL states</a>
 */
public final class Outage {
  /** H2 has closed its file because it could not write; it opens it anew. */
  private static final String CLOSED_FILE = "90098";

  private static final Set<String> STATES =
      Set.of(
          "40001", // a transaction is in the way of another one
          "40P01", // two transactions wait for each other
          "25006", // the server is no longer the primary
          "53100", // the disk is full
          "55P03", // a lock is not to be had in time
          "57014", // a statement takes too long
          "58030", // the server can't read or write
          "90131", // two transactions of H2 change the same row
          "HYT00", // a lock of H2 is not to be had in time
          "90020", // H2 opens its file anew, and has not let go of it yet
          "90097", // the file of H2 may only be read
          CLOSED_FILE);

  private Outage() {}

  /** Returns the cause that says that the database is not there, if one does. */
  public static @Nullable SQLException behind(Throwable thrown) {
    List<Throwable> causes = Causes.of(thrown);
    boolean isLost = isFailedTransfer(causes);
    for (Throwable cause : causes) {
      if (cause instanceof SQLException sql && (isLost || isOutage(sql))) {
        return sql;
      }
    }
    return null;
  }

  /** Returns true if an embedded database has closed its file: nothing more comes from there. */
  static boolean isClosedFile(SQLException failure) {
    return CLOSED_FILE.equals(failure.getSQLState()) || isFailedTransfer(Causes.of(failure));
  }

  /** Returns true if a network or a disk has failed, or H2's store because of that. */
  private static boolean isFailedTransfer(List<Throwable> causes) {
    return causes.stream()
        .anyMatch(cause -> cause instanceof IOException || cause instanceof MVStoreException);
  }

  /**
   * Returns true if no connection is available at present: the server starts, stops or has none
   * left.
   */
  static boolean isBusy(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null) {
      // The pool has no state of its own for "no connection in time".
      return String.valueOf(failure.getMessage()).contains("cquisition timeout");
    }
    return state.startsWith("57P")
        || state.equals("53300") // too many connections
        || isWithoutPrimary(failure);
  }

  /** Returns true if none of several servers is the primary, as until a standby has replaced it. */
  private static boolean isWithoutPrimary(SQLException failure) {
    return "08001".equals(failure.getSQLState())
        && String.valueOf(failure.getMessage()).contains("specified targetServerType");
  }

  private static boolean isOutage(SQLException failure) {
    String state = failure.getSQLState();
    return isBusy(failure)
        || state != null
            && (state.startsWith("08") // connection exception
                || STATES.contains(state));
  }
}
