package org.parley.read;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Days from one to another, both included; an end that is left out is open. */
@Input("DateRange")
@Description("Days from one to another, both included; an end that is left out is open.")
public record DateRange(
    @Description("The first day.") @Nullable LocalDate from,
    @Description("The last day.") @Nullable LocalDate to) {

  /** Whether it is open at both ends, and so has all days. */
  boolean isOpen() {
    return from == null && to == null;
  }

  /**
   * Makes sure that the range is one.
   *
   * @throws Refusal if it ends before it starts
   */
  void check() {
    if (from != null && to != null && to.isBefore(from)) {
      throw new Refusal(
          ErrorCode.INVALID_RANGE, "The range ends on %s, before it starts.".formatted(to));
    }
  }
}
