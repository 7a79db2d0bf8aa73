package org.parley.pledge;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.parley.read.DateRange;
import org.parley.record.Certainty;

/** Which pledges are wanted; they meet all conditions that are given. */
@Input("PledgeFilter")
@Description("Which pledges are wanted; they meet all conditions that are given.")
public record PledgeFilter(
    @Description("Of the dialogue with this slug or id.") @Nullable String dialogue,
    @Description("Made at the meeting with this slug or id.") @Nullable String meeting,
    @Description("Held by the outcome with this slug or id.") @Nullable String outcome,
    @Description("Made, alone or with others, by the participant with this slug or id.")
        @Nullable String pledger,
    @Description("Made to the participant with this slug or id.") @Nullable String beneficiary,
    @Description("Vouched for by the participant with this slug or id.") @Nullable String guarantor,
    @Description("On the topic with this slug or id.") @Nullable String topic,
    @Description("With one of these statuses.") @Nullable List<PledgeStatus> status,
    @Description("Whether assessors disagree about them.") @Nullable Boolean contested,
    @Description("Whether they are overdue.") @Nullable Boolean overdue,
    @Description(
            "The day as of which status, contested and overdue are meant; leaves out pledges that"
                + " are not known to have been made by then.")
        @Nullable LocalDate asOf,
    @Description("Given in one of these forms.") @Nullable List<PledgeForm> form,
    @Description("As sure as one of these.") @Nullable List<Certainty> certainty,
    @Description("Whether they wait for a condition.") @Nullable Boolean conditional,
    @Description("Whether several made them together.") @Nullable Boolean joint,
    @Description("Made, as far as is known, within this range.") @Nullable DateRange madeOn,
    @Description("Due, as far as is known, within this range.") @Nullable DateRange due) {}
