package org.parley.read;

/**
 * Rows that follow each other in an ordered list.
 *
 * @param where the conditions that they alone meet, but for those on what they are sorted by
 * @param days the conditions on the day that they are sorted by
 * @param sortedBy the column that has what they are sorted by, with the alias
 * @param isSorted true if an index may have them in that order, false if they are to be found first
 */
record Run(Where where, Where days, String sortedBy, boolean isSorted) {
  /** Makes a run of all rows that meet the conditions. */
  Run(Where where, Order order, boolean isSorted) {
    this(where, new Where(), order.field().column().inRow(), isSorted);
  }

  /**
   * Returns the query for the rows of a page.
   *
   * @param from the table, with its alias
   * @param limit the number of rows that the page reads
   */
  Sql on(Page page, Sql from, Sql limit) {
    Where place = page.within(days);
    Sql end = Sql.of(" order by " + page.reading().sql()).add(limit);
    Sql all = Sql.of("select e.* from ").add(from);
    if (isSorted) {
      return all.add(place.and(where).clause()).add(end);
    }
    // An index may have these two columns, so that few of the rows are read. Without the offset,
    // PostgreSQL could look through all rows in their order, or up to the place.
    return all.add(" where e.id in (select e.id from (select e.id, " + sortedBy)
        .add(" as " + page.order().field().column().name() + " from ")
        .add(from)
        .add(where.clause())
        .add(" offset 0) e")
        .add(place.clause())
        .add(end)
        .add(") order by " + page.reading().sql());
  }
}
