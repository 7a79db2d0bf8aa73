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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.record.Dates;

/**
 * The days of the calendar, written {@code YYYY-MM-DD} (ISO 8601). Input is checked and stays text:
 * SmallRye makes dates of it where methods want dates.
 */
final class DateScalar implements Coercing<String, String> {
  /** Message for any other value; it follows the name of the argument. */
  static final String EXPECTED =
      "must be a calendar date such as 2022-08-18, in the years 0001 to 9999";

  private DateScalar() {}

  static GraphQLScalarType of(GraphQLScalarType replaced) {
    return replaced.transform(
        scalar ->
            scalar
                .description("Calendar date as YYYY-MM-DD (ISO 8601), in the years 0001 to 9999.")
                .coercing(new DateScalar()));
  }

  @Override
  public String serialize(Object day, GraphQLContext context, Locale locale) {
    return day.toString();
  }

  @Override
  public String parseValue(Object input, GraphQLContext context, Locale locale) {
    if (!isDay(input)) {
      throw new CoercingParseValueException(EXPECTED);
    }
    return input.toString();
  }

  @Override
  public String parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    if (!(input instanceof StringValue text) || !isDay(text.getValue())) {
      throw new CoercingParseLiteralException(EXPECTED);
    }
    return text.getValue();
  }

  @Override
  public Value<?> valueToLiteral(Object day, GraphQLContext context, Locale locale) {
    return StringValue.of(day.toString());
  }

  private static boolean isDay(@Nullable Object input) {
    try {
      return input instanceof String text && Dates.date(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
