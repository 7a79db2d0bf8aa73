package org.parley.pledge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;
import org.parley.model.Formed;
import org.parley.model.HistoricalDate;
import org.parley.model.TextForm;

/** Deadline of a pledge: a date, a period after an event, or text only. */
@Embeddable
@Description("Deadline of a pledge: a date, a period after an event, or text only.")
public record Deadline(
    @Description("Due date, stated or derived from the period; null if there is none.")
        @Nullable HistoricalDate due,
    @Description("Wording of the deadline in the pledge.") @Nullable String text,
    @Column(length = 64)
        @Formed(TextForm.DURATION)
        @Description("Period after an event, as an ISO 8601 duration, such as P30D.")
        @Nullable String period,
    @Description("True if the pledge is due again after every period.") boolean recurring,
    @Description("True if the due date was derived from a period; false if it was stated.")
        boolean derived) {}
