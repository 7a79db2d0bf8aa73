package org.parley.model;

/**
 * Searched texts of a type of records, in SQL over its table {@code e}.
 *
 * @param type the name of the GraphQL type
 * @param precedence the place among equally good results, as the index stores it
 * @param heading names and titles
 * @param body other searched texts
 * @param words the texts in words
 */
public record Searched(
    String type, String table, int precedence, String heading, String body, String words) {

  /** Returns the SQL for a column of all rows of a table that belong to the record. */
  public static String all(String column, String table, String owner) {
    return "(select string_agg(%s, chr(10) order by position) from %s where %s = e.id)"
        .formatted(column, table, owner);
  }

  /**
   * Returns the statement that reads id, heading and body of all records of the type, a line each
   * text.
   */
  public String select() {
    return "select id, concat_ws(chr(10), '', %s), concat_ws(chr(10), '', %s) from %s e"
        .formatted(heading, body, table);
  }
}
