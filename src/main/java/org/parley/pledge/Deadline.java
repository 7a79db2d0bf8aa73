package org.parley.pledge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;
import org.parley.record.Formed;
import org.parley.record.HistoricalDate;
import org.parley.record.TextForm;

/** By when a pledge is due: a date, a period that runs from an event, or words alone. */
@Embeddable
@Description("By when a pledge is due: a date, a period that runs from an event, or words alone.")
public record Deadline(
    @Description("The date, where there is one or it follows from a period.")
        @Nullable HistoricalDate due,
    @Description("The deadline in the words of the pledge.") @Nullable String text,
    @Column(length = 64)
        @Formed(TextForm.DURATION)
        @Description("The period that runs from an event, as an ISO 8601 duration: P30D.")
        @Nullable String period,
    @Description("True if it falls due again with every period.") boolean recurring,
    @Description("True if the date was worked out from a period, not stated.") boolean derived) {}
