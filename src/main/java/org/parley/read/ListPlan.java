package org.parley.read;

import org.hibernate.property.access.spi.Setter;

/**
 * How one list of some owners is loaded.
 *
 * @param setter gives an owner its list
 * @param sql the statement, whose one parameter is the ids of the owners and whose first column is
 *     the id of the owner that a row belongs to
 * @param elements what the rows are made into
 */
record ListPlan(Setter setter, String sql, Projection elements) {

  static ListPlan of(Models models, Attribute.ToMany list, Setter setter, Selection selection) {
    String owner = "l." + list.ownerColumn();
    Projection elements = Projection.ofElements(models, owner, list.element(), selection);
    String position = list.position() == null ? "id" : list.position();
    String sql =
        "select %s from %s l%s where %s = any(?) order by %s, l.%s"
            .formatted(elements.columns(), list.table(), elements.joins(), owner, owner, position);
    return new ListPlan(setter, sql, elements);
  }
}
