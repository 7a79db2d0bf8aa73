package org.parley.pledge;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.parley.model.Certainty;
import org.parley.read.DateRange;

/** Conditions that pledges must meet; all that are given must hold. */
@Input("PledgeFilter")
@Description("Conditions that pledges must meet; all that are given must hold.")
public record PledgeFilter(
    @Description("Only records of this dialogue (slug or id).") @Nullable String dialogue,
    @Description("Only records of this meeting (slug or id).") @Nullable String meeting,
    @Description("Only pledges that this outcome (slug or id) contains.") @Nullable String outcome,
    @Description("Only pledges that this participant (slug or id) made, alone or with others.")
        @Nullable String pledger,
    @Description("Only pledges made to this participant (slug or id).")
        @Nullable String beneficiary,
    @Description("Only pledges that this participant (slug or id) guarantees.")
        @Nullable String guarantor,
    @Description("Only records on this topic (slug or id).") @Nullable String topic,
    @Description("Only records with one of these statuses.") @Nullable List<PledgeStatus> status,
    @Description("True: only contested pledges; false: only others.") @Nullable Boolean contested,
    @Description("True: only overdue pledges; false: only others.") @Nullable Boolean overdue,
    @Description(
            "Day to evaluate status, contested and overdue at, inclusive. Leaves out pledges"
                + " that are undated or may have been made later. Defaults to everything recorded"
                + " so far and, for overdue, to today (UTC).")
        @Nullable LocalDate asOf,
    @Description("Only pledges in one of these forms.") @Nullable List<PledgeForm> form,
    @Description("Only pledges with one of these certainties.") @Nullable List<Certainty> certainty,
    @Description("True: only pledges with a condition; false: only those without.")
        @Nullable Boolean conditional,
    @Description("True: only joint pledges; false: only others.") @Nullable Boolean joint,
    @Description("Only records whose date can lie in this range; undated ones never match.")
        @Nullable DateRange madeOn,
    @Description(
            "Only pledges whose due date can lie in this range; pledges without one never"
                + " match.")
        @Nullable DateRange due) {}
