package org.parley.outcome;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.parley.read.DateRange;

/** Which outcomes are wanted; they meet all conditions that are given. */
@Input("OutcomeFilter")
@Description("Which outcomes are wanted; they meet all conditions that are given.")
public record OutcomeFilter(
    @Description("Of the dialogue with this slug or id.") @Nullable String dialogue,
    @Description("Of the meeting with this slug or id.") @Nullable String meeting,
    @Description("Of one of these kinds.") @Nullable List<OutcomeKind> kind,
    @Description("With a text that is available, undisclosed or unknown.")
        @Nullable List<TextAvailability> textAvailability,
    @Description("Reached, as far as is known, within this range.")
        @Nullable DateRange reachedOn) {}
