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

  /** Returns true if the day is one of the date. */
  boolean has(SortColumn.Day day) {
    return prefix.equals("e." + day.prefix());
  }

  /** Returns true if the day is one of the date, and nothing else is asked. */
  boolean isOnly(SortColumn.Day day) {
    return among == null && has(day);
  }

  /**
   * Returns the runs of rows that together meet the condition. The day by which rows are sorted
   * lies within the range, or beyond the end that the date reaches across. An index on the day has
   * the rows of the first run side by side; those of the second are few, and an index on the date
   * finds them.
   *
   * @param order an order by a day of the date
   * @param sortedBy that day
   */
  List<Run> runs(Order order, SortColumn.Day sortedBy) {
    String day = order.field().column().inRow();
    boolean isLast = sortedBy.isLast();
    LocalDate to = isLast && range.to() == null ? LAST_END : range.to();
    LocalDate end = isLast ? to : range.from();
    Where dated = new Where().and(prefix + "_earliest is not null");
    if (among != null) {
      dated.and(among.sql());
    }
    Where inside = new Where().andIf(range.from(), day + " >= ?").andIf(to, day + " <= ?");
    Run within = new Run(dated, inside, day, true);
    if (end == null) {
      return List.of(within);
    }
    Where reaching =
        new Where().and(sql(new DateRange(end, isLast && range.to() == null ? null : end)));
    Where outside = new Where().and(day + (isLast ? " > ?" : " < ?"), end);
    Run across = new Run(reaching, outside, sortedBy.inRow(), false);
    return isLast == order.descending() ? List.of(across, within) : List.of(within, across);
  }
}
