package org.parley.read;

import java.util.List;
import java.util.Objects;

/** Rows of an entity's table, made into entities as far as they are selected. */
record EntityRows<E>(
    Database database, Models models, Lists lists, Class<E> type, Selection selection)
    implements Rows<E> {

  @Override
  public Sql table() {
    return Sql.of(models.of(type).table());
  }

  @Override
  public <X> List<Found<E, X>> read(String extraColumns, Sql tail, Database.Row<X> extra) {
    Projection projection = new Projection(models, extraColumns);
    Projection.Reader reader = projection.entity(models.of(type), "e", selection);
    Sql sql =
        Sql.of("select " + projection.columns() + " from ")
            .add(table())
            .add(" e" + projection.joins())
            .add(tail);
    List<Found<E, X>> found =
        database.query(
            sql,
            row ->
                new Found<>(Objects.requireNonNull(type.cast(reader.read(row))), extra.read(row)));
    lists.fill(projection);
    return found;
  }
}
