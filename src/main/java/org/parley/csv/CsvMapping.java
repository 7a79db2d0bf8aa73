package org.parley.csv;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Translation of the columns of a foreign CSV file.
 *
 * @param columns the columns by their headers
 * @param fixed values that all rows have, by field
 * @param slug the headers of the columns that slugs are made of; empty if a column has the slugs
 * @param slugPrefix text before the slugs that are made
 * @param ignored the headers of columns that are left out
 * @param rest the rules for columns that have the names of fields already
 */
public record CsvMapping(
    Map<String, Column> columns,
    Map<String, String> fixed,
    List<String> slug,
    String slugPrefix,
    Set<String> ignored,
    Rules rest) {

  /** Mapping of files whose columns have the names of fields. */
  public static final CsvMapping NONE =
      new CsvMapping(
          Map.of(),
          Map.of(),
          List.of(),
          "",
          Set.of(),
          new Rules(CsvItems.SEPARATOR, DateForms.NONE, Map.of()));

  /** Field that a column has, and the rules for its values. */
  record Column(String field, Rules rules) {}

  /**
   * Rules for the values of a column.
   *
   * @param separator the character between several values in a cell
   * @param values the words to be replaced, and by what
   */
  record Rules(char separator, DateForms dates, Map<String, String> values) {}
}
