package org.parley.read;

/**
 * Relation of the rows of a table, alias {@code e}, to their parents.
 *
 * @param join join that is needed to find the parent
 * @param parent the SQL of the parent's id
 */
public record ParentLink(String join, String parent) {

  /** A column of the table names the parent. */
  public static ParentLink column(String column) {
    return new ParentLink("", "e." + column);
  }

  /** Another table names pairs of a child and its parent. */
  public static ParentLink through(String table, String child, String parent) {
    return new ParentLink(" join " + table + " l on l." + child + " = e.id", "l." + parent);
  }
}
