package org.parley.outcome;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.parley.read.DateRange;

/** Conditions that outcomes must meet; all that are given must hold. */
@Input("OutcomeFilter")
@Description("Conditions that outcomes must meet; all that are given must hold.")
public record OutcomeFilter(
    @Description("Only records of this dialogue (slug or id).") @Nullable String dialogue,
    @Description("Only outcomes of this meeting (slug or id).") @Nullable String meeting,
    @Description("Only records of one of these kinds.") @Nullable List<OutcomeKind> kind,
    @Description("Only outcomes with one of these availabilities.")
        @Nullable List<TextAvailability> textAvailability,
    @Description("Only outcomes whose date can lie in this range; undated ones never match.")
        @Nullable DateRange reachedOn) {}
