package org.parley.pledge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;
import org.parley.record.HistoricalDate;

/** By when a pledge is due: a date, a period that runs from an event, or words alone. */
@Embeddable
@Description("By when a pledge is due: a date, a period that runs from an event, or words alone.")
public record Deadline(
    @Description("The date, where there is one or it follows from a period.")
        @Nullable HistoricalDate due,
    @Description("The deadline in the words of the pledge.") @Nullable String text,
    @Column(length = 64)
        @Pattern(regexp = Deadline.DURATION, message = "is no ISO 8601 duration, such as P30D.")
        @Description("The period that runs from an event, as an ISO 8601 duration: P30D.")
        @Nullable String period,
    @Description("True if it falls due again with every period.") boolean recurring,
    @Description("True if the date was worked out from a period, not stated.") boolean derived) {

  /** Numbers of units from years down to seconds, at least one of them. */
  private static final String DURATION =
      "P(?=[0-9T])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?"
          + "(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+S)?)?";
}
