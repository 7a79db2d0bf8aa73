package org.parley.read;

/**
 * Relation of the rows of a table, alias {@code e}, to their parents.
 *
 * @param join join that is needed to find the parent
 * @param parent the SQL of the parent's id
 * @param isOfOne the condition that a row is one parent's, with {@code :id} in the place of its id
 */
public record ParentLink(String join, String parent, String isOfOne) {

  /** A column of the table names the parent. */
  public static ParentLink column(String column) {
    return new ParentLink("", "e." + column, "e." + column + " = :id");
  }

  /** Another table names pairs of a child and its parent. */
  public static ParentLink through(String table, String child, String parent) {
    return through("{" + table + "}", "id", table, child, parent);
  }

  /**
   * Another table names pairs of what a child has in a column and the child's parent.
   *
   * @param pairs the pairs, each once: the table, or a query in brackets
   * @param column the column of the child
   * @param table the table, in which a pair may be repeated
   * @param child the column of the pairs for what the child has
   * @param parent the column of the pairs for the parent
   */
  public static ParentLink through(
      String pairs, String column, String table, String child, String parent) {
    return new ParentLink(
        " join %s l on l.%s = e.%s".formatted(pairs, child, column),
        "l." + parent,
        "e.%s in (select %s from {%s} where %s = :id)".formatted(column, child, table, parent));
  }
}
