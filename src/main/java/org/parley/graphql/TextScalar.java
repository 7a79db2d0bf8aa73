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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.model.Dates;

/**
 * Scalar whose values are written as text.
 *
 * @param expected message for any other value; it follows the name of the argument
 */
record TextScalar<T>(Reader<T> reader, String expected) implements Coercing<T, String> {
  /** Message for a text that is no day; it follows the name of the argument. */
  static final String EXPECTED_DATE =
      "must be a calendar date such as 2022-08-18, in the years 0001 to 9999";

  /** Makes the value of a text. */
  interface Reader<T> {
    /**
     * Returns the value.
     *
     * @throws DateTimeException if the text stands for none
     */
    T read(String text);
  }

  /**
   * Returns the scalar for days (ISO 8601). Input is checked and stays text: SmallRye makes dates
   * of it where methods want dates.
   */
  static GraphQLScalarType ofDates(GraphQLScalarType replaced) {
    return new TextScalar<>(text -> Dates.date(text).toString(), EXPECTED_DATE)
        .in(replaced, "Calendar date as YYYY-MM-DD (ISO 8601), in the years 0001 to 9999.");
  }

  /** Returns the scalar for times (RFC 3339), written in UTC and read with any offset. */
  static GraphQLScalarType ofTimes(GraphQLScalarType replaced) {
    return new TextScalar<Instant>(Dates::instant, Dates.EXPECTED_INSTANT)
        .in(
            replaced,
            "Time in UTC, such as 2022-08-18T16:00:00Z (RFC 3339). Input may have any offset.");
  }

  private GraphQLScalarType in(GraphQLScalarType replaced, String description) {
    return replaced.transform(scalar -> scalar.description(description).coercing(this));
  }

  @Override
  public String serialize(Object value, GraphQLContext context, Locale locale) {
    return value.toString();
  }

  @Override
  public T parseValue(Object input, GraphQLContext context, Locale locale) {
    T value = input instanceof String text ? read(text) : null;
    if (value == null) {
      throw new CoercingParseValueException(expected);
    }
    return value;
  }

  @Override
  public T parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    T value =
        input instanceof StringValue text ? read(Objects.requireNonNull(text.getValue())) : null;
    if (value == null) {
      throw new CoercingParseLiteralException(expected);
    }
    return value;
  }

  @Override
  public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
    return StringValue.of(value.toString());
  }

  private @Nullable T read(String text) {
    try {
      return reader.read(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
