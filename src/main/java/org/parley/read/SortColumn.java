package org.parley.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Column of a table that is listed, by which the list is sorted.
 *
 * @param name the name of the column, whose values are never null
 * @param type the type of the values: a date, a text or a whole number
 * @param day the day that it holds; null if it holds no day of a historical date
 */
public record SortColumn(String name, Class<? extends Comparable<?>> type, @Nullable Day day) {
  /**
   * Day of a historical date.
   *
   * @param prefix the prefix of the date's columns
   * @param isLast true for the last possible day, false for the first
   */
  record Day(String prefix, boolean isLast) {
    /** Returns the column of the date that has it, with the alias. */
    String inRow() {
      return "e." + prefix + (isLast ? "_latest" : "_earliest");
    }
  }

  /** Makes a column of something else than a historical date. */
  public SortColumn(String name, Class<? extends Comparable<?>> type) {
    this(name, type, null);
  }

  /** Returns the column of the first possible day of a date in columns with this prefix. */
  public static SortColumn firstDay(String name, String prefix) {
    return new SortColumn(name, LocalDate.class, new Day(prefix, false));
  }

  /** Returns the column of the last possible day of a date in columns with this prefix. */
  public static SortColumn lastDay(String name, String prefix) {
    return new SortColumn(name, LocalDate.class, new Day(prefix, true));
  }

  /** Returns the column with the alias. */
  String inRow() {
    return "e." + name;
  }
}
