package org.parley.popolo;

import org.jspecify.annotations.Nullable;
import org.parley.model.DatePrecision;
import org.parley.model.HistoricalDate;

/** Dates as Popolo has them: a year, a month or a day. */
final class PartialDate {
  private PartialDate() {}

  /** Returns the start of a date; null if it can't be said without claiming more than is known. */
  static @Nullable String start(HistoricalDate date) {
    return of(date, 0);
  }

  /** Returns the end of a date; null as for its start. */
  static @Nullable String end(HistoricalDate date) {
    return of(date, 1);
  }

  private static @Nullable String of(HistoricalDate date, int side) {
    if (date.precision() == DatePrecision.RANGE) {
      // One unknown day: what all possible days have in common.
      String first = date.earliest().toString();
      String last = date.latest().toString();
      return first.startsWith(last.substring(0, 7))
          ? first.substring(0, 7)
          : first.startsWith(last.substring(0, 4)) ? first.substring(0, 4) : null;
    }
    String[] sides = date.edtf().split("/");
    String edtf = sides[sides.length - 1 == side ? side : 0];
    String plain = edtf.replaceFirst("[?~%]$", "").replaceFirst("T.*", "").replace("-XX", "");
    return plain.endsWith("X") ? null : plain;
  }
}
