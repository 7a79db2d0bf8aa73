package org.parley.read;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads the lists that objects hold: one statement a list attribute, for all owners at once. A
 * singleton, as {@link Database} is.
 */
@Singleton
class Lists {
  private final Database database;

  @Inject
  Lists(Database database) {
    this.database = database;
  }

  /** Has all lists loaded that the projection left open, and the lists within them. */
  List<Deferred> fill(Projection projection, Owners owners) {
    List<Deferred> reads = new ArrayList<>(projection.lists().size());
    for (int i = 0; i < projection.lists().size(); i++) {
      if (!owners.of(i).isEmpty()) {
        reads.add(fill(projection.lists().get(i), owners.of(i)));
      }
    }
    return reads;
  }

  private Deferred fill(ListPlan list, List<Owners.Owner> owners) {
    Long[] ids = owners.stream().map(Owners.Owner::id).distinct().toArray(Long[]::new);
    Projection elements = list.elements();
    Owners inner = new Owners(elements);
    Families<@Nullable Object> items = new Families<>();
    for (Owners.Owner owner : owners) {
      list.setter().set(owner.object(), items.open(owner.id()));
    }
    return database.later(
        list.sql(ids),
        row -> items.add(row.getLong(1), elements.reader().read(row, inner)),
        elements.lists().isEmpty() ? null : () -> fill(elements, inner));
  }
}
