package org.parley.dialogue;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which dialogues are wanted; they meet all conditions that are given. */
@Description("Which dialogues are wanted; they meet all conditions that are given.")
public record DialogueFilter(
    @Description("With one of these statuses.") @Nullable List<@NonNull DialogueStatus> status,
    @Description("With the participant with this slug or id as a party.") @Nullable String party,
    @Description("With the participant with this slug or id as a facilitator.")
        @Nullable String facilitator) {}
