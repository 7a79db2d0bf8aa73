package org.parley.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads the lists that objects hold: one statement a list attribute, for all owners at once. */
@ApplicationScoped
class Lists {
  private final Database database;
  private final Models models;

  @Inject
  Lists(Database database, Models models) {
    this.database = database;
    this.models = models;
  }

  /** Loads all lists that the projection left open, and the lists within them. */
  void fill(Projection projection) {
    projection.lists().stream().filter(list -> !list.owners().isEmpty()).forEach(this::fill);
  }

  private void fill(Projection.PendingList pending) {
    Attribute.ToMany list = pending.list();
    Long[] owners =
        pending.owners().stream().map(Projection.Owner::id).distinct().toArray(Long[]::new);
    Projection projection = new Projection(models, "l." + list.ownerColumn());
    Projection.Reader reader = element(projection, list.element(), pending.selection());
    Sql sql =
        Sql.of("select " + projection.columns() + " from " + list.table() + " l")
            .add(projection.joins())
            .add(" where l." + list.ownerColumn() + " = any(?)", (Object) owners)
            .add(" order by l." + list.ownerColumn() + ", l.")
            .add(list.position() == null ? "id" : list.position());

    Map<Long, List<@Nullable Object>> byOwner = new HashMap<>();
    database
        .query(sql, row -> new Item(row.getLong(1), reader.read(row)))
        .forEach(
            item ->
                byOwner.computeIfAbsent(item.owner(), o -> new ArrayList<>()).add(item.value()));
    for (Projection.Owner owner : pending.owners()) {
      pending.setter().set(owner.object(), byOwner.getOrDefault(owner.id(), List.of()));
    }
    fill(projection);
  }

  private record Item(long owner, @Nullable Object value) {}

  private Projection.Reader element(
      Projection projection, Attribute.Element element, Selection selection) {
    if (element instanceof Attribute.Element.Own own) {
      return projection.entity(models.of(own.entity()), "l", selection);
    }
    if (element instanceof Attribute.Element.Linked linked) {
      return projection.joined(models.of(linked.entity()), "l", linked.column(), selection);
    }
    if (element instanceof Attribute.Element.Value value) {
      return projection.embeddable(value.model(), "l", selection);
    }
    Attribute.Element.Basic basic = (Attribute.Element.Basic) element;
    return projection.basic("l", basic.column(), basic.type());
  }
}
