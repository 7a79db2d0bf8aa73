package org.parley.read;

import java.util.List;

/** Rows of a table or view, alias {@code e}, and what is made of them. */
interface Rows<E> {
  /** The table, view or query in brackets; it has an id. */
  Sql table();

  /**
   * Reads rows.
   *
   * @param extraColumns columns that the caller reads itself, from the first on
   * @param tail joins, conditions, order and limit
   */
  <X> List<Found<E, X>> read(String extraColumns, Sql tail, Database.Row<X> extra);

  /** What was made of a row, and what the caller read of it. */
  record Found<E, X>(E value, X extra) {}
}
