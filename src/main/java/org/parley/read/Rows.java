package org.parley.read;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of a table or view, alias {@code e}, and what is made of them. */
interface Rows<E> {
  /** Returns the table, view or query in brackets; it has an id. */
  Sql table();

  /** Returns all of the rows, under the alias {@code e}. */
  default Sql from() {
    return new Sql().add(table()).add(" e");
  }

  /**
   * Has rows read when somebody waits for them, which makes complete what is made of each.
   *
   * @param from the table or some of its rows, under the alias {@code e}
   * @param extraColumns columns that the taker reads itself, from the first on
   * @param tail joins, conditions, order and limit
   */
  Deferred read(String extraColumns, Sql from, Sql tail, Taker<E> taker);

  /**
   * Has rows of the whole table read when somebody waits for them.
   *
   * @param extraColumns columns that the taker reads itself, from the first on
   * @param tail joins, conditions, order and limit
   */
  default Deferred read(String extraColumns, Sql tail, Taker<E> taker) {
    return read(extraColumns, from(), tail, taker);
  }

  /** Takes what was made of the row of the result set. */
  interface Taker<E> {
    void take(ResultSet row, E value) throws SQLException;
  }
}
