package org.parley.read;

import org.parley.read.Records.Values;

/** Rows that need no entities. */
record ViewRows<E>(Database database, Sql table, String columns, Values<E> reader)
    implements Rows<E> {

  @Override
  public Deferred read(String extraColumns, Sql from, Sql tail, Taker<E> taker) {
    Sql sql = Sql.of("select " + extraColumns + ", " + columns + " from ").add(from).add(tail);
    return database.later(sql, row -> taker.take(row, reader.read(row)));
  }
}
