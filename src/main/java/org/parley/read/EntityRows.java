package org.parley.read;

import java.util.Objects;

/** Rows of an entity's table, made into entities as far as they are selected. */
record EntityRows<E>(
    Database database, Models models, Lists lists, Class<E> type, Selection selection)
    implements Rows<E> {

  @Override
  public Sql table() {
    return Sql.of("{" + models.of(type).table() + "}");
  }

  @Override
  public Deferred read(String extraColumns, Sql from, Sql tail, Taker<E> taker) {
    Projection projection = projection(extraColumns);
    Owners owners = new Owners(projection);
    Sql sql =
        Sql.of("select " + projection.columns() + " from ")
            .add(from)
            .add(projection.joins())
            .add(tail);
    return database.later(
        sql,
        row ->
            taker.take(
                row, Objects.requireNonNull(type.cast(projection.reader().read(row, owners)))),
        projection.lists().isEmpty() ? null : () -> lists.fill(projection, owners));
  }

  private record Key(Class<?> type, String extraColumns) {}

  private Projection projection(String extraColumns) {
    return selection.derived(
        new Key(type, extraColumns),
        asked -> Projection.ofEntities(models, extraColumns, models.of(type), asked));
  }
}
