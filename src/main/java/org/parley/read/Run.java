package org.parley.read;

/**
 * Rows that follow each other in an ordered list.
 *
 * @param where the conditions that they alone meet
 * @param isSorted true if an index may have them in that order, false if they are to be found first
 */
record Run(Where where, boolean isSorted) {
  /**
   * Returns the query for the rows of a page.
   *
   * @param from the table, with its alias
   * @param limit the number of rows that the page reads
   */
  Sql on(Page page, Sql from, Sql limit) {
    Sql rows = new Sql().add(from).add(page.within(where).clause());
    String order = " order by " + page.reading().sql();
    if (isSorted) {
      return Sql.of("select e.* from ").add(rows).add(order).add(limit);
    }
    // An index may have these two columns, so that few of the rows are read. Without the offset,
    // PostgreSQL could look through all rows in their order.
    return Sql.of("select e.* from ")
        .add(from)
        .add(
            " where e.id in (select e.id from (select e.id, e."
                + page.order().field().column().name())
        .add(" from ")
        .add(rows)
        .add(" offset 0) e")
        .add(order)
        .add(limit)
        .add(")")
        .add(order);
  }
}
