package org.parley.graphql;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that can't be reached, which passes, from one that refuses what it is asked.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">SQL states</a>
 */
final class Outage {
  private Outage() {}

  /** The cause that says that the database is not there, if one does. */
  static @Nullable SQLException behind(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isOutage(sql)) {
        return sql;
      }
    }
    return null;
  }

  private static boolean isOutage(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null) {
      // The pool has no state of its own for "no connection in time".
      return String.valueOf(failure.getMessage()).contains("cquisition timeout");
    }
    return state.startsWith("08") // connection exception
        || state.startsWith("57P") // the server is going down or coming up
        || state.equals("53300"); // too many connections
  }
}
