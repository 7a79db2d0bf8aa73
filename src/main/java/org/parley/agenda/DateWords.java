package org.parley.agenda;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.parley.model.DatePrecision;
import org.parley.model.HistoricalDate;

/** Dates in English, no more exact than they are known. */
final class DateWords {
  private static final DateTimeFormatter DAY = format("d MMMM uuuu");
  private static final DateTimeFormatter MONTH = format("MMMM uuuu");
  private static final DateTimeFormatter YEAR = format("uuuu");

  private DateWords() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }

  /** Returns a date in words, such as "about 18 August 2022", with what is not known about it. */
  static String of(HistoricalDate date) {
    String doubt =
        date.edtf().contains("%")
            ? "perhaps about "
            : date.edtf().contains("~") ? "about " : date.edtf().contains("?") ? "perhaps " : "";
    String span = isSpread(date) ? ". The entry spans all possible days" : "";
    return doubt + words(date) + span + ".";
  }

  private static boolean isSpread(HistoricalDate date) {
    return !date.earliest().equals(date.latest()) && date.precision() != DatePrecision.INTERVAL;
  }

  private static String words(HistoricalDate date) {
    LocalDate first = date.earliest();
    return switch (date.precision()) {
      case TIME -> DAY.format(first) + " at " + time(date.edtf());
      case DAY -> DAY.format(first);
      case MONTH -> MONTH.format(first) + ", known to the month only";
      case YEAR -> YEAR.format(first) + ", known to the year only";
      case DECADE -> "the " + YEAR.format(first) + "s, known to the decade only";
      case INTERVAL -> DAY.format(first) + " to " + DAY.format(date.latest());
      case RANGE ->
          "an unknown day between " + DAY.format(first) + " and " + DAY.format(date.latest());
    };
  }

  /** Returns the time of a date to the second, without seconds that are zero. */
  private static String time(String edtf) {
    String time = edtf.substring(edtf.indexOf('T') + 1).replaceFirst("[?~%]$", "");
    return time.replaceFirst("^(\\d\\d:\\d\\d):00", "$1").replace("Z", " UTC");
  }
}
