package org.parley.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.HistoricalDate;

/**
 * Forms of dates in a foreign file, which become dates in EDTF.
 *
 * @param names the forms as the mapping has them
 */
record DateForms(
    List<String> names, List<DateTimeFormatter> patterns, @Nullable LocalDate dayZero) {
  /** Forms of files whose dates are in EDTF already. */
  static final DateForms NONE = new DateForms(List.of(), List.of(), null);

  private static final Pattern DAY_NUMBER = Pattern.compile("([1-9][0-9]{0,6})([.,][0-9]+)?");
  private static final Pattern QUALIFIED = Pattern.compile("(.+?)\\s*([?~%])");
  private static final Pattern RANGE =
      Pattern.compile("(.+?)(?:\\s+(?:-|to|until)\\s+|\\s*[–—]\\s*)(.+)");

  // Excel counts 1900 as a leap year: only from March 1900 on its days are right.
  private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);
  private static final LocalDate EXCEL_1904 = LocalDate.of(1904, 1, 1);

  /**
   * Reads the forms of a mapping.
   *
   * @throws IllegalArgumentException if one is no pattern
   */
  static DateForms of(List<String> names, Locale language) {
    List<DateTimeFormatter> patterns = new ArrayList<>();
    LocalDate dayZero = null;
    for (String name : names) {
      switch (name) {
        case "excel" -> dayZero = EXCEL;
        case "excel1904" -> dayZero = EXCEL_1904;
        default ->
            patterns.add(
                new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    // A year without an era.
                    .appendPattern(name.replace('y', 'u'))
                    .toFormatter(language));
      }
    }
    return new DateForms(List.copyOf(names), List.copyOf(patterns), dayZero);
  }

  /** Returns the date in EDTF; empty if the text has none of the forms. */
  Optional<String> edtf(String text) {
    if (names.isEmpty() || isEdtf(text)) {
      return Optional.of(text);
    }
    Optional<String> single = single(text);
    Matcher qualified = QUALIFIED.matcher(text);
    if (single.isEmpty() && qualified.matches()) {
      single = single(qualified.group(1)).map(date -> date + qualified.group(2));
    }
    Matcher range = RANGE.matcher(text);
    if (single.isEmpty() && range.matches()) {
      return single(range.group(1))
          .flatMap(first -> single(range.group(2)).map(last -> first + "/" + last));
    }
    return single;
  }

  private Optional<String> single(String text) {
    if (isEdtf(text)) {
      return Optional.of(text);
    }
    Matcher number = DAY_NUMBER.matcher(text);
    if (dayZero != null && number.matches()) {
      return Optional.of(dayZero.plusDays(Long.parseLong(number.group(1))).toString());
    }
    return patterns.stream().flatMap(pattern -> parse(pattern, text).stream()).findFirst();
  }

  private static Optional<String> parse(DateTimeFormatter pattern, String text) {
    try {
      TemporalAccessor date = pattern.parse(text);
      if (date.isSupported(ChronoField.EPOCH_DAY)) {
        return Optional.of(LocalDate.from(date).toString());
      }
      return date.isSupported(ChronoField.MONTH_OF_YEAR)
          ? Optional.of(YearMonth.from(date).toString())
          : Optional.of("%04d".formatted(date.get(ChronoField.YEAR)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isEdtf(String text) {
    try {
      HistoricalDate.parse(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
