package org.parley.read;

import java.util.List;

/** Rows of a table or view, alias {@code e}, and what is made of them. */
interface Rows<E> {
  /** The table, view or query in brackets; it has an id. */
  Sql table();

  /** All of the rows, under the alias {@code e}. */
  default Sql from() {
    return new Sql().add(table()).add(" e");
  }

  /**
   * Reads rows.
   *
   * @param from the table or some of its rows, under the alias {@code e}
   * @param extraColumns columns that the caller reads itself, from the first on
   * @param tail joins, conditions, order and limit
   */
  <X> List<Found<E, X>> read(String extraColumns, Sql from, Sql tail, Database.Row<X> extra);

  /**
   * Reads rows of the whole table.
   *
   * @param extraColumns columns that the caller reads itself, from the first on
   * @param tail joins, conditions, order and limit
   */
  default <X> List<Found<E, X>> read(String extraColumns, Sql tail, Database.Row<X> extra) {
    return read(extraColumns, from(), tail, extra);
  }

  /** What was made of a row, and what the caller read of it. */
  record Found<E, X>(E value, X extra) {}
}
