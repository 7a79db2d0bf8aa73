package org.parley.graphql;

import graphql.GraphQLError;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import graphql.schema.CoercingSerializeException;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.read.Refusal;

/** What clients are told of an exception: a code and calm words, never the inside. */
final class Failures {
  private static final Logger LOG = Logger.getLogger(Failures.class);

  private Failures() {}

  /** What of a failure may be told. */
  record Failure(Refusal.Code code, String message) {
    GraphQLError at(ResultPath path, @Nullable SourceLocation location) {
      return new CodedError(
          message, code.name(), location == null ? null : List.of(location), path);
    }
  }

  /** Tells refusals as they are; anything else only by an id under which the log has the rest. */
  static Failure of(Throwable thrown) {
    if (thrown instanceof Refusal refusal) {
      return new Failure(refusal.code(), refusal.words());
    }
    if (thrown instanceof ConstraintViolationException broken) {
      return new Failure(Refusal.Code.BAD_USER_INPUT, describe(broken));
    }
    String id = UUID.randomUUID().toString();
    LOG.errorf(thrown, "Internal error %s", id);
    return new Failure(Refusal.Code.INTERNAL_ERROR, "Something went wrong here. Error id: " + id);
  }

  static Failure nullWhereNoneMayBe() {
    return of(new CoercingSerializeException("Null for a field that is never null"));
  }

  private static String describe(ConstraintViolationException broken) {
    StringBuilder text = new StringBuilder();
    broken
        .getConstraintViolations()
        .forEach(
            violation -> {
              String path = violation.getPropertyPath().toString();
              text.append(text.isEmpty() ? "" : "; ")
                  .append(path.substring(path.indexOf('.') + 1))
                  .append(' ')
                  .append(violation.getMessage());
            });
    return text.toString();
  }
}
