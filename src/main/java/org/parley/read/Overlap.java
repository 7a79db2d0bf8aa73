package org.parley.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The condition that a historical date can lie within a range.
 *
 * @param prefix the prefix of the date's columns, with the alias
 * @param range a range with at least one end
 * @param among what a column must hold besides, if that has an index together with the date
 */
record Overlap(String prefix, DateRange range, @Nullable Among among) {
  /**
   * The condition that a column holds one of the names.
   *
   * @param column the column, with the alias
   */
  record Among(String column, String[] names) {
    Sql sql() {
      return Sql.of(column).among(names);
    }
  }

  /** Day before the one that rows without a date are sorted by. */
  private static final LocalDate LAST_END = LocalDate.of(9999, 12, 30);

  Sql sql() {
    return sql(range);
  }

  private Sql sql(DateRange days) {
    return among == null
        ? Dialect.CURRENT.overlaps(prefix, days)
        : Dialect.CURRENT.isAmongAndOverlaps(among.column(), among.names(), prefix, days);
  }

  /**
   * Returns true if the range is up to a year, so that rows are found rather by it than in order.
   */
  boolean isShort() {
    return range.from() != null
        && range.to() != null
        && range.to().isBefore(range.from().plusYears(1));
  }

  /** Returns true if rows are sorted by a day of the date. */
  boolean isSortedBy(SortColumn column) {
    return column.day() != null && prefix.equals("e." + column.day().prefix());
  }

  /**
   * Returns the runs of rows that together meet the condition. The day by which rows are sorted
   * lies within the range, or beyond the end that the date reaches across. An index on the day has
   * the rows of the first run side by side; those of the second are few, and an index on the date
   * finds them.
   *
   * @param order an order by a day of the date
   */
  List<Run> runs(Order order) {
    SortColumn column = order.field().column();
    String day = "e." + column.name();
    boolean isLast = column.day() != null && column.day().isLast();
    LocalDate to = isLast && range.to() == null ? LAST_END : range.to();
    LocalDate end = isLast ? to : range.from();
    Where inside =
        new Where()
            .and(prefix + "_earliest is not null")
            .andIf(range.from(), day + " >= ?")
            .andIf(to, day + " <= ?");
    if (among != null) {
      inside.and(among.sql());
    }
    Run within = new Run(inside, true);
    if (end == null) {
      return List.of(within);
    }
    DateRange fromEnd = new DateRange(end, isLast && range.to() == null ? null : end);
    Where beyond = new Where().and(sql(fromEnd)).and(day + (isLast ? " > ?" : " < ?"), end);
    Run across = new Run(beyond, false);
    return isLast == order.descending() ? List.of(across, within) : List.of(within, across);
  }
}
