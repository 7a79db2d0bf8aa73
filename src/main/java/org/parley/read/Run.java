package org.parley.read;

/**
 * Rows that follow each other in an ordered list.
 *
 * @param where the conditions that they alone meet
 * @param isIndexed true if an index may have them in that order, false if they are found and sorted
 */
record Run(Where where, boolean isIndexed) {
  /** Returns the query for the rows of a table, given with its alias, on a page of the list. */
  Sql on(Page page, Sql from) {
    Sql rows = Sql.of("select e.* from ").add(from).add(page.within(where).clause());
    // Without the offset, PostgreSQL would look through all rows in their order for a page of few.
    Sql found = isIndexed ? rows : Sql.of("select e.* from (").add(rows).add(" offset 0) e");
    return found.add(" order by " + page.reading().sql());
  }
}
