package org.parley.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.record.Dates;

/** Scalar for times (RFC 3339), written in UTC and read with any offset. */
final class InstantScalar implements Coercing<Instant, String> {
  private InstantScalar() {}

  static GraphQLScalarType of(GraphQLScalarType replaced) {
    return replaced.transform(
        scalar ->
            scalar
                .description(
                    "Time in UTC, such as 2022-08-18T16:00:00Z (RFC 3339). Input may have"
                        + " any offset.")
                .coercing(new InstantScalar()));
  }

  @Override
  public String serialize(Object instant, GraphQLContext context, Locale locale) {
    return instant.toString();
  }

  @Override
  public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
    Instant moment = input instanceof String text ? moment(text) : null;
    if (moment == null) {
      throw new CoercingParseValueException(Dates.EXPECTED_INSTANT);
    }
    return moment;
  }

  @Override
  public Instant parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    Instant moment = input instanceof StringValue text ? moment(text.getValue()) : null;
    if (moment == null) {
      throw new CoercingParseLiteralException(Dates.EXPECTED_INSTANT);
    }
    return moment;
  }

  @Override
  public Value<?> valueToLiteral(Object moment, GraphQLContext context, Locale locale) {
    return StringValue.of(moment.toString());
  }

  private static @Nullable Instant moment(String text) {
    try {
      return Dates.instant(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
