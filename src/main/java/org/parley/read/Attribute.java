package org.parley.read;

import org.hibernate.metamodel.mapping.JdbcMapping;
import org.jspecify.annotations.Nullable;

/** Columns that hold the value of one attribute of an entity or embeddable. */
sealed interface Attribute {
  /** A value in one column. */
  record Column(String column, JdbcMapping type) implements Attribute {}

  /** An embeddable, whose columns are in the owner's row. */
  record Embedded(ValueModel model) implements Attribute {}

  /** Another entity, whose id is in a column of the owner's row. */
  record ToOne(String column, String entity) implements Attribute {}

  /**
   * A list that rows of another table hold.
   *
   * @param table the table whose rows name the owner in {@code ownerColumn}
   * @param position the column of the list's order; null: by id of the entities
   */
  record ToMany(String table, String ownerColumn, @Nullable String position, Element element)
      implements Attribute {}

  /** Content of the rows of a list. */
  sealed interface Element {
    /** Entities of the list's own table. */
    record Own(String entity) implements Element {}

    /** Entities of another table, named by id in a column. */
    record Linked(String column, String entity) implements Element {}

    /** Embeddables. */
    record Value(ValueModel model) implements Element {}

    /** Plain values. */
    record Basic(String column, JdbcMapping type) implements Element {}
  }
}
