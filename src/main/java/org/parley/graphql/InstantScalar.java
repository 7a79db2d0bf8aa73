package org.parley.graphql;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/** Moments in time, which the API tells but nobody tells it. */
final class InstantScalar implements Coercing<Object, String> {
  private InstantScalar() {}

  static GraphQLScalarType of(GraphQLScalarType replaced) {
    return replaced.transform(
        scalar ->
            scalar
                .description("A moment in UTC, written as in 2022-08-18T16:00:00Z (RFC 3339).")
                .coercing(new InstantScalar()));
  }

  @Override
  public String serialize(Object instant, GraphQLContext context, Locale locale) {
    return instant.toString();
  }
}
