package org.parley.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL that grows together with its parameters, so that the two never fall out of step.
 * Values only ever enter as parameters; what is appended as text comes from this program.
 *
 * <p>A table whose past is kept is written <code>{pledge}</code>, with an alias where its columns
 * need one, so that the same statement can read the past of the table.
 */
public final class Sql {
  /** Maximum number of bytes of a value that is no text. */
  private static final int LARGEST_VALUE = 24;

  /** Maximum number of bytes of a character. */
  private static final int LARGEST_CHARACTER = 3;

  private final StringBuilder text = new StringBuilder();
  private final List<Table> tables = new ArrayList<>();
  private final List<@Nullable Object> parameters = new ArrayList<>();

  Sql() {}

  /**
   * The name of a table in the text.
   *
   * @param start the place of its first character
   */
  private record Table(int start, String name) {}

  /** Starts with some text and the values of its question marks, in order. */
  public static Sql of(String text, @Nullable Object... values) {
    return new Sql().add(text, values);
  }

  /** Appends text and the values of its question marks, in order. */
  public Sql add(String more, @Nullable Object... values) {
    int end = 0;
    for (int mark = more.indexOf('{'); mark >= 0; mark = more.indexOf('{', end)) {
      text.append(more, end, mark);
      end = more.indexOf('}', mark) + 1;
      String table = more.substring(mark + 1, end - 1);
      tables.add(new Table(text.length(), table));
      text.append(table);
    }
    text.append(more, end, more.length());
    parameters.addAll(Arrays.asList(values));
    return this;
  }

  /** Appends another piece with its parameters. */
  public Sql add(Sql other) {
    other.tables.forEach(
        table -> tables.add(new Table(text.length() + table.start(), table.name())));
    text.append(other.text);
    parameters.addAll(other.parameters);
    return this;
  }

  /** Appends the condition that the preceding expression is one of the values. */
  public Sql among(Object[] values) {
    return values.length == 1 ? add(" = ?", values[0]) : add(" = any(?)", (Object) values);
  }

  /** Appends the condition that the preceding expression is one of the ids. */
  public Sql among(Long[] ids) {
    return ids.length == 1
        ? add(" = ?", ids[0])
        : add(" = any(?)", (Object) Dialect.CURRENT.padded(ids));
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

  /** Returns the text with a prefix before the name of each table whose past is kept. */
  String text(String prefix) {
    StringBuilder prefixed = new StringBuilder(text);
    for (int i = tables.size() - 1; i >= 0; i--) {
      prefixed.insert(tables.get(i).start(), prefix);
    }
    return prefixed.toString();
  }

  /** Returns the tables whose past is kept. */
  Set<String> tables() {
    Set<String> names = new LinkedHashSet<>();
    tables.forEach(table -> names.add(table.name()));
    return names;
  }

  /** Returns the number of bytes that the statement takes on its way, or some more. */
  int size() {
    return text.length() + size(parameters);
  }

  private static int size(List<?> values) {
    int size = 0;
    for (Object value : values) {
      if (value instanceof String text) {
        size += LARGEST_CHARACTER * text.length();
      } else {
        size += value instanceof Object[] array ? size(Arrays.asList(array)) : LARGEST_VALUE;
      }
    }
    return size;
  }

  List<@Nullable Object> parameters() {
    return parameters;
  }
}
