package org.parley.read;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Range of days, both ends included. */
@Input("DateRange")
@Description("Range of days, both ends included. An omitted end is open.")
public record DateRange(
    @Description("First day.") @Nullable LocalDate from,
    @Description("Last day.") @Nullable LocalDate to) {

  /** Returns true if both ends are open. */
  boolean isOpen() {
    return from == null && to == null;
  }

  /**
   * Checks that the range does not end before it starts.
   *
   * @throws Refusal if it ends before it starts
   */
  void check() {
    if (from != null && to != null && to.isBefore(from)) {
      throw new Refusal(
          ErrorCode.INVALID_RANGE,
          "to must not be before from (%s), but was %s.".formatted(from, to));
    }
  }
}
