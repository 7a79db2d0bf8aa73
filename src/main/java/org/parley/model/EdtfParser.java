package org.parley.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.refusal.Refusal;

/** Reads the part of the Extended Date/Time Format that the record uses. */
final class EdtfParser {

  private static final Pattern INTERVAL = Pattern.compile("([^/]+)/([^/]+)");
  private static final Pattern ONE_OF = Pattern.compile("\\[(.+?)\\.\\.(.+)]");

  // The record has no year 0.
  private static final Pattern DECADE = Pattern.compile("((?!000)[0-9]{3})X");
  private static final Pattern YEAR = Pattern.compile("((?!0000)[0-9]{4})(-XX){0,2}");
  private static final Pattern MONTH = Pattern.compile("((?!0000)[0-9]{4}-[0-9]{2})(-XX)?");
  private static final Pattern DAY = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TIME =
      Pattern.compile(DAY + "T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})?");

  private EdtfParser() {}

  static HistoricalDate parse(String edtf) {
    try {
      Span span = parseWhole(edtf);
      return new HistoricalDate(edtf, span.earliest, span.latest, span.precision);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          ("'%s' is not valid. Use 2022, 2022-08, 2022-08-18 or 2022-08-18T16:00:00, with X for"
                  + " what is not known (201X, 2013-XX), and ?, ~ or %% at the end if it is"
                  + " uncertain, approximate or both; 2011-03-08/2011-03-09 for a period;"
                  + " [2012-11-08..2012-12-10] for some day within one.")
              .formatted(Refusal.echo(edtf)),
          e);
    }
  }

  private static Span parseWhole(String edtf) {
    Matcher interval = INTERVAL.matcher(edtf);
    if (interval.matches()) {
      return between(interval, DatePrecision.INTERVAL);
    }
    Matcher oneOf = ONE_OF.matcher(edtf);
    return oneOf.matches() ? between(oneOf, DatePrecision.RANGE) : parseDate(edtf);
  }

  private static Span between(Matcher ends, DatePrecision precision) {
    LocalDate earliest = parseDate(ends.group(1)).earliest;
    LocalDate latest = parseDate(ends.group(2)).latest;
    if (earliest.isAfter(latest)) {
      throw new DateTimeException("It ends before it begins");
    }
    return new Span(earliest, latest, precision);
  }

  private static Span parseDate(String qualified) {
    // A qualifier says how sure the source is, not which days it means.
    String date = qualified.replaceFirst("[?~%]$", "");
    Matcher decade = DECADE.matcher(date);
    if (decade.matches()) {
      return years(decade.group(1) + "0", decade.group(1) + "9", DatePrecision.DECADE);
    }
    Matcher year = YEAR.matcher(date);
    if (year.matches()) {
      return years(year.group(1), year.group(1), DatePrecision.YEAR);
    }
    Matcher month = MONTH.matcher(date);
    if (month.matches()) {
      YearMonth known = YearMonth.parse(month.group(1));
      return new Span(known.atDay(1), known.atEndOfMonth(), DatePrecision.MONTH);
    }
    if (TIME.matcher(date).matches()) {
      LocalDate day = LocalDate.from(DateTimeFormatter.ISO_DATE_TIME.parse(date));
      return new Span(day, day, DatePrecision.TIME);
    }
    if (DAY.matcher(date).matches()) {
      LocalDate day = LocalDate.parse(date);
      return new Span(day, day, DatePrecision.DAY);
    }
    throw new DateTimeException("Of no accepted form");
  }

  private static Span years(String first, String last, DatePrecision precision) {
    return new Span(LocalDate.parse(first + "-01-01"), LocalDate.parse(last + "-12-31"), precision);
  }

  private record Span(LocalDate earliest, LocalDate latest, DatePrecision precision) {}
}
