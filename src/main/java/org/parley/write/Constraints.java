package org.parley.write;

import java.util.Locale;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Says which rule of the database an edit has broken; its constraints are named for that. */
final class Constraints {
  private Constraints() {}

  /** Returns the refusal for a failure of the database, or the failure itself if there is none. */
  static RuntimeException refusal(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConstraintViolationException broken) {
        return refusal(broken);
      }
      if (cause instanceof DataException) {
        return new Refusal(
            ErrorCode.TEXT_TOO_LONG, "A text exceeds the maximum length of its field.");
      }
    }
    return failure;
  }

  private static RuntimeException refusal(ConstraintViolationException broken) {
    String name = name(broken.getConstraintName());
    return switch (broken.getKind()) {
      case UNIQUE ->
          new Refusal(
              ErrorCode.CONFLICT, "Another record has the same value. Constraint: " + name + ".");
      case FOREIGN_KEY ->
          new Refusal(
              ErrorCode.STILL_REFERRED_TO,
              "Other records refer to this record. Change or delete them first.");
      case NOT_NULL, CHECK ->
          new Refusal(
              ErrorCode.BAD_USER_INPUT, "The input violates the constraint %s.".formatted(name));
      default -> broken;
    };
  }

  /** Returns the constraint's name, to which H2 adds the table and the columns. */
  private static String name(@Nullable String constraint) {
    return constraint == null
        ? ""
        : constraint.toLowerCase(Locale.ROOT).replaceAll("^.*\\.| .*$|\"", "");
  }
}
