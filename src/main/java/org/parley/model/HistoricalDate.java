package org.parley.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** A date no more precise than its source; an unknown date is no date at all. */
@Embeddable
@Description("Date with the precision of its source, in the proleptic Gregorian calendar.")
public record HistoricalDate(
    @NonNull
        @Description(
            "Date in the Extended Date/Time Format (ISO 8601-2), such as 2022-08-18, 2022-08,"
                + " 2022-08~ or 2011-03-08/2011-03-09.")
        String edtf,
    @NonNull @Description("First possible day.") LocalDate earliest,
    @NonNull @Description("Last possible day.") LocalDate latest,
    @Enumerated(EnumType.STRING) @NonNull @Description("Precision of the date.")
        DatePrecision precision) {

  /**
   * Checks that a date, if there is one, is not entirely after a day.
   *
   * @param place the date's place in the input
   * @throws Refusal if all of it lies after the day
   */
  public static void checkPast(@Nullable HistoricalDate date, LocalDate today, String place) {
    if (date != null && date.earliest.isAfter(today)) {
      throw Refusal.of(ErrorCode.IN_FUTURE, place, "must not be in the future.");
    }
  }

  /** Returns true if all of a date lies before all of another, where there are both. */
  public static boolean isBefore(@Nullable HistoricalDate date, @Nullable HistoricalDate other) {
    return date != null && other != null && date.latest.isBefore(other.earliest);
  }

  /** Reads a date in EDTF; throws {@link IllegalArgumentException} for anything else. */
  public static HistoricalDate parse(String edtf) {
    return EdtfParser.parse(edtf);
  }
}
