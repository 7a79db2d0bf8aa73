package org.parley.startup;

import java.io.EOFException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.parley.database.Causes;

/** Faults of a database, recognised by the beginning of the SQL state, with advice. */
enum DatabaseFault {
  // The URL is not quoted: a password may be in it.
  URL(
      "PARLEY_DB_URL is not a URL of the kind of database that this program was built for, such as"
          + " jdbc:postgresql://localhost:5432/parley or jdbc:h2:file:./data/parley",
      List.of("90011", "90046", "90113", "99999")),
  FLAG(
      "PARLEY_DB_URL contradicts a flag that Parley sets itself (%s): leave it out of the URL",
      List.of("90066")),
  LOGIN(
      "the database does not let the user in (%s): set PARLEY_DB_USER and PARLEY_DB_PASSWORD",
      List.of("28", "08004")),
  UNREACHABLE(
      "the database can't be reached (%s): start it, or set PARLEY_DB_URL",
      List.of("08", "57P", "53300")),
  UNKNOWN("there is no such database (%s): create it, or set PARLEY_DB_URL", List.of("3D000")),
  FORBIDDEN(
      "the user of the database may not create and change tables (%s): make it the owner of the"
          + " database, or set PARLEY_DB_USER",
      List.of("42501")),
  READ_ONLY(
      "the database takes no changes (%s): set PARLEY_DB_URL to the primary server, or make its file"
          + " writable",
      List.of("25006", "90097")),
  FULL("the database can't write (%s): make room on its disk", List.of("53100", "58030")),
  LOCKED(
      "another program has the file of the database open (%s): stop it, or set PARLEY_DB_URL to"
          + " another file",
      List.of("90020")),
  FILE(
      "the file of the database can't be opened (%s): let Parley write to it and its folder, or set"
          + " PARLEY_DB_URL to another one",
      List.of("90028", "90031", "90034", "90062")),
  DAMAGED(
      "the file of the database can't be read (%s): restore a backup, or set PARLEY_DB_URL to"
          + " another file",
      List.of("90030", "90048"));

  private static final String TLS =
      "the database can't be reached by TLS (%s): set sslmode and sslrootcert in PARLEY_DB_URL";
  private static final Pattern OF_TLS = Pattern.compile("SSL|hostnameverifier");

  private final String words;
  private final List<String> states;

  DatabaseFault(String words, List<String> states) {
    this.words = words;
    this.states = states;
  }

  /** Returns the message for a failure; null if it is none of these. */
  static @Nullable String explain(SQLException failure, Throwable root) {
    if (root instanceof SSLException
        || root instanceof GeneralSecurityException
        || OF_TLS.matcher(String.valueOf(failure.getMessage())).find()) {
      return TLS.formatted(Causes.words(failure));
    }
    for (DatabaseFault fault : values()) {
      if (fault.fits(failure, root)) {
        return fault.words.formatted(Causes.words(failure));
      }
    }
    return null;
  }

  private boolean fits(SQLException failure, Throwable root) {
    String state = state(failure, root);
    return states.stream().anyMatch(state::startsWith);
  }

  /** Returns the SQL state or, if the failure has none, PostgreSQL's state for the same fault. */
  private static String state(SQLException failure, Throwable root) {
    String words = String.valueOf(failure.getMessage());
    if (failure.getSQLState() == null) {
      // The pool's own failures.
      return words.startsWith("Driver does not support") ? "99999" : "08001";
    }
    if (root instanceof EOFException || words.contains("File corrupted ")) {
      return "90030";
    }
    boolean isWriting = root instanceof IOException || words.contains("Writing to ");
    // H2's "general error".
    return failure.getSQLState().equals("HY000") && isWriting ? "53100" : failure.getSQLState();
  }
}
