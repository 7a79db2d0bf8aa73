package org.parley.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.jboss.logging.Logger;
import org.parley.database.Causes;
import org.parley.database.Outage;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.refusal.Refusals;

/** Explanation of a failed command, a line for each problem. */
final class CommandFault {
  private static final Set<ErrorCode> UNAVAILABLE =
      Set.of(ErrorCode.UNAVAILABLE, ErrorCode.TIMED_OUT, ErrorCode.INTERNAL_ERROR);

  private static final Logger LOG = Logger.getLogger(CommandFault.class);

  private CommandFault() {}

  /**
   * Prints the problems.
   *
   * @param subject the file or the record that the command is about
   */
  static CommandExit report(Exception failure, String subject, PrintStream err) {
    LOG.debug("The fault in full", failure);
    if (failure instanceof Refusals refused) {
      refused.all().forEach(problem -> err.println(subject + ": " + problem.words()));
      int count = refused.all().size();
      err.printf(
          Locale.ROOT,
          "%s; %s.%n",
          count == 1 ? "1 problem" : count + " problems",
          refused.stored() == 0
              ? "nothing was stored"
              : "%,d records were stored before".formatted(refused.stored()));
      return CommandExit.REFUSED;
    }
    if (failure instanceof Refusal refused && !UNAVAILABLE.contains(refused.code())) {
      boolean isUnknown = refused.code() == ErrorCode.OUTCOME_UNKNOWN;
      err.println(subject + ": " + (isUnknown ? unknown() : refused.words()));
      return isUnknown ? CommandExit.UNAVAILABLE : CommandExit.REFUSED;
    }
    err.println(subject + ": " + words(failure));
    return CommandExit.UNAVAILABLE;
  }

  private static String unknown() {
    return "the connection to the database was lost during the commit. Run the command again: what"
        + " is stored already stays as it is.";
  }

  private static String words(Exception failure) {
    if (failure instanceof Refusal refused) {
      return refused.words();
    }
    if (failure instanceof UncheckedIOException || failure instanceof IOException) {
      return "can't be read or written (" + Causes.words(failure) + ")";
    }
    return (Outage.behind(failure) == null ? "failed unexpectedly (" : "the database is gone (")
        + Causes.words(failure)
        + ")";
  }
}
