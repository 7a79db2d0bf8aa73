package org.parley.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the two databases need different words for the same read. */
@ApplicationScoped
class Dialect {
  private final boolean lateral;

  @Inject
  Dialect(@ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
    this.lateral = kind.equals("postgresql");
  }

  /**
   * The first rows of each parent's list, as {@code (id, parent, n)} with n counting from 1.
   * PostgreSQL walks an index for each parent and stops at the limit; H2, which has no lateral
   * joins, numbers the parents' rows and keeps the first.
   */
  Sql firstOfEach(Sql table, Link link, Long[] parents, Where where, String order, int limit) {
    Sql from = Sql.of(" from ").add(table).add(" e" + link.join() + " where " + link.parent());
    if (lateral) {
      return Sql.of("select f.id, p.id as parent, f.n from unnest(?) as p(id)", (Object) parents)
          .add(" cross join lateral (select e.id, row_number() over (order by " + order + ") as n")
          .add(from)
          .add(" = p.id")
          .add(where.andTail())
          .add(" order by " + order + " limit ?) f", limit);
    }
    return Sql.of("select f.id, f.parent, f.n from (select e.id, " + link.parent() + " as parent,")
        .add(" row_number() over (partition by " + link.parent() + " order by " + order + ") as n")
        .add(from)
        .add(" = any(?)", (Object) parents)
        .add(where.andTail())
        .add(") f where f.n <= ?", limit);
  }
}
