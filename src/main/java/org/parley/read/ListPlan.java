package org.parley.read;

import org.hibernate.property.access.spi.Setter;

/**
 * Plan for loading one list of several owners.
 *
 * @param setter gives an owner its list
 * @param select the statement up to the column that names the owner, which is also its first
 * @param order the end of the statement
 * @param elements what the rows are made into
 */
record ListPlan(Setter setter, String select, String order, Projection elements) {

  static ListPlan of(Models models, Attribute.ToMany list, Setter setter, Selection selection) {
    String owner = "l." + list.ownerColumn();
    Projection elements = Projection.ofElements(models, owner, list.element(), selection);
    String position = list.position() == null ? "id" : list.position();
    String select =
        "select %s from {%s} l%s where %s"
            .formatted(elements.columns(), list.table(), elements.joins(), owner);
    return new ListPlan(setter, select, " order by " + owner + ", l." + position, elements);
  }

  /** Returns the statement that reads the lists of these owners. */
  Sql sql(Long[] owners) {
    return Sql.of(select).among(owners).add(order);
  }
}
