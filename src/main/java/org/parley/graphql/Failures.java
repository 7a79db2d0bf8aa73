package org.parley.graphql;

import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.schema.CoercingSerializeException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.parley.database.Causes;
import org.parley.database.Outage;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.refusal.Refusals;

/** Conversion of exceptions to errors with a code and a message that reveals no internals. */
public final class Failures {
  private static final Logger LOG = Logger.getLogger(Failures.class);

  private Failures() {}

  /**
   * Returns refusals as they are, and anything else as an id under which the log has the details.
   */
  public static List<Refusal> of(Throwable thrown) {
    if (thrown instanceof Refusal refusal) {
      return List.of(refusal);
    }
    if (thrown instanceof Refusals several) {
      return several.all();
    }
    if (thrown instanceof GraphQLException && thrown instanceof GraphQLError error) {
      return List.of(new Refusal(ErrorCode.BAD_USER_INPUT, error.getMessage()));
    }
    SQLException unreachable = Outage.behind(thrown);
    if (unreachable != null) {
      LOG.warnf("The database can't be reached or written to: %s", Causes.words(unreachable));
      return List.of(
          new Refusal(
              ErrorCode.UNAVAILABLE,
              "The database is temporarily unavailable. Send the request again later."));
    }
    String id = UUID.randomUUID().toString();
    LOG.errorf(thrown, "Internal error %s", id);
    return List.of(
        new Refusal(ErrorCode.INTERNAL_ERROR, "The server failed unexpectedly. Error id: " + id));
  }

  static List<Refusal> nullWhereNoneMayBe() {
    return of(new CoercingSerializeException("Null for a field that is never null"));
  }
}
