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
  public <X> List<Found<E, X>> read(
      String extraColumns, Sql from, Sql tail, Database.Row<X> extra) {
    Projection projection = projection(extraColumns);
    Owners owners = new Owners(projection);
    Sql sql =
        Sql.of("select " + projection.columns() + " from ")
            .add(from)
            .add(projection.joins())
            .add(tail);
    List<Found<E, X>> found =
        database.query(
            sql,
            row ->
                new Found<>(
                    Objects.requireNonNull(type.cast(projection.reader().read(row, owners))),
                    extra.read(row)));
    lists.fill(projection, owners);
    return found;
  }

  private record Key(Class<?> type, String extraColumns) {}

  private Projection projection(String extraColumns) {
    return selection.derived(
        new Key(type, extraColumns),
        asked -> Projection.ofEntities(models, extraColumns, models.of(type), asked));
  }
}
