package org.parley.dialogue;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which dialogues are wanted; they meet all conditions that are given. */
@Input("DialogueFilter")
@Description("Which dialogues are wanted; they meet all conditions that are given.")
public record DialogueFilter(
    @Description("With one of these statuses.") @Nullable List<DialogueStatus> status,
    @Description("With the participant with this slug or id as a party.") @Nullable String party,
    @Description("With the participant with this slug or id as a facilitator.")
        @Nullable String facilitator) {}
