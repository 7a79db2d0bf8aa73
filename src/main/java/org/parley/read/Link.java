package org.parley.read;

/**
 * Relation of the rows of a table, alias {@code e}, to their parents.
 *
 * @param join join that is needed to find the parent
 * @param parent the SQL of the parent's id
 */
public record Link(String join, String parent) {

  /** A column of the table names the parent. */
  public static Link column(String column) {
    return new Link("", "e." + column);
  }

  /** Another table names pairs of a child and its parent. */
  public static Link through(String table, String child, String parent) {
    return new Link(" join " + table + " l on l." + child + " = e.id", "l." + parent);
  }
}
