package org.parley.read;

import java.util.List;
import org.parley.read.Records.Values;

/** Rows that need no entities. */
record ViewRows<E>(Database database, Sql table, String columns, Values<E> reader)
    implements Rows<E> {

  @Override
  public <X> List<Found<E, X>> read(
      String extraColumns, Sql from, Sql tail, Database.Row<X> extra) {
    Sql sql = Sql.of("select " + extraColumns + ", " + columns + " from ").add(from).add(tail);
    return database.query(sql, row -> new Found<>(reader.read(row), extra.read(row)));
  }
}
