package org.parley.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL that grows together with its parameters, so that the two never fall out of step.
 * Values only ever enter as parameters; what is appended as text comes from this program.
 */
public final class Sql {
  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable Object> parameters = new ArrayList<>();

  Sql() {}

  /** Starts with some text and the values of its question marks, in order. */
  public static Sql of(String text, @Nullable Object... values) {
    return new Sql().add(text, values);
  }

  /** Appends text and the values of its question marks, in order. */
  public Sql add(String more, @Nullable Object... values) {
    text.append(more);
    parameters.addAll(Arrays.asList(values));
    return this;
  }

  /** Appends another piece with its parameters. */
  public Sql add(Sql other) {
    text.append(other.text);
    parameters.addAll(other.parameters);
    return this;
  }

  /**
   * Appends the condition that the preceding expression is one of the values. A single one is
   * compared as it is: with an array, PostgreSQL would plan the statement anew each time.
   */
  public Sql among(Object[] values) {
    return values.length == 1 ? add(" = ?", values[0]) : add(" = any(?)", (Object) values);
  }

  /** Returns the ids as an array. */
  public static Long[] ids(Collection<Long> ids) {
    return ids.toArray(Long[]::new);
  }

  /** Returns the names of the constants as an array. */
  public static String[] names(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).toArray(String[]::new);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String text() {
    return text.toString();
  }

  List<@Nullable Object> parameters() {
    return parameters;
  }
}
