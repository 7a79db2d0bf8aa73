package org.parley.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads calendar dates and instants of the years 0001 to 9999, which every database stores and
 * every client reads.
 */
public final class Dates {
  /** Message for a text that is no instant; it follows the name of an argument. */
  public static final String EXPECTED_INSTANT =
      "must be a time with an offset such as 2022-08-18T16:00:00Z, in the years 0001 to 9999";

  /** The length of {@code 2022-08-18}; years beyond 9999 are written with more characters. */
  private static final int LENGTH = 10;

  private Dates() {}

  /**
   * Reads a calendar date written {@code YYYY-MM-DD} (ISO 8601).
   *
   * @throws DateTimeException if the text is none
   */
  public static LocalDate date(String text) {
    LocalDate date = LocalDate.parse(text);
    if (text.length() != LENGTH || date.getYear() < 1) {
      throw new DateTimeException("Outside the years 0001 to 9999");
    }
    return date;
  }

  /**
   * Reads an instant with its offset from UTC (RFC 3339).
   *
   * @throws DateTimeException if the text is none
   */
  public static Instant instant(String text) {
    OffsetDateTime written = OffsetDateTime.parse(text);
    Instant instant = written.toInstant();
    int year = instant.atOffset(ZoneOffset.UTC).getYear();
    if (year < 1 || year > 9999) {
      throw new DateTimeException("Outside the years 0001 to 9999");
    }
    return instant;
  }
}
