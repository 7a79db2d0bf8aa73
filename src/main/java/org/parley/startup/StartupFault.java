package org.parley.startup;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.parley.database.Causes;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Explanation, in a line, of why the program can't start, and what to do about it. */
public final class StartupFault {
  private StartupFault() {}

  /** Returns the message for a failure; null if it is not a foreseen one. */
  public static @Nullable String explain(Throwable failure) {
    List<Throwable> causes = Causes.of(failure);
    for (Throwable cause : causes) {
      String words = words(cause, causes);
      if (words != null) {
        return words.replaceAll("\\s+", " ");
      }
    }
    return null;
  }

  private static @Nullable String words(Throwable cause, List<Throwable> causes) {
    if (cause instanceof SQLException sql) {
      return DatabaseFault.explain(sql, causes.get(causes.size() - 1));
    }
    if (cause instanceof Refusal refused && refused.code() == ErrorCode.UNAVAILABLE) {
      return "the tables of the database have to be made or changed, but its disk has less room than"
          + " PARLEY_DB_DISK_RESERVE or its file may not be written to: make room, or let Parley write";
    }
    if (cause instanceof FlywayValidateException unfit) {
      return words(unfit);
    }
    if (cause instanceof RecordCheck.Fault fault) {
      return fault.getMessage();
    }
    if (cause instanceof QuarkusBindException taken) {
      return ("port %d of %s can't be listened on: stop the program that does, or set"
              + " QUARKUS_HTTP_PORT or PARLEY_MANAGEMENT_PORT")
          .formatted(taken.getPort(), taken.getHost());
    }
    if (cause instanceof ConfigValidationException invalid) {
      return "these settings are missing or wrong: " + problems(invalid);
    }
    if (cause instanceof ConfigurationException wrong) {
      return "a setting is missing or wrong: " + wrong.getMessage();
    }
    return null;
  }

  private static String words(FlywayValidateException unfit) {
    return String.valueOf(unfit.getMessage()).contains("not resolved locally")
        ? "the database was migrated by a newer Parley: run that one, or restore an older backup"
        : "the tables of the database are not those that Parley made: restore a backup, or set"
            + " PARLEY_DB_URL to another database ("
            + unfit.getMessage()
            + ")";
  }

  private static String problems(ConfigValidationException invalid) {
    return IntStream.range(0, invalid.getProblemCount())
        .mapToObj(i -> SettingFault.explain(invalid.getProblem(i).getMessage()))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
