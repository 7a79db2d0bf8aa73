package org.parley.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The causes of a failure. */
public final class Causes {
  private Causes() {}

  /**
   * Returns the failure and its causes, the outermost first, with those that JDBC chains in its own
   * way and those that are suppressed: a transaction reports in no other way why it could not be
   * committed.
   */
  public static List<Throwable> of(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        sql.forEach(causes::add);
        return causes;
      }
      causes.add(cause);
      for (Throwable suppressed : cause.getSuppressed()) {
        causes.addAll(of(suppressed));
      }
    }
    return causes;
  }

  /** Returns the messages of a failure and of the last of its causes, in one line. */
  public static String words(Throwable failure) {
    List<Throwable> causes = of(failure);
    String first = String.valueOf(failure.getMessage());
    String last = String.valueOf(causes.get(causes.size() - 1).getMessage());
    return (first.contains(last) ? first : first + " " + last).replaceAll("\\s+", " ");
  }
}
