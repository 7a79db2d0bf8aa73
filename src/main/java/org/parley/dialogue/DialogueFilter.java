package org.parley.dialogue;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Conditions that dialogues must meet; all that are given must hold. */
@Input("DialogueFilter")
@Description("Conditions that dialogues must meet; all that are given must hold.")
public record DialogueFilter(
    @Description("Only records with one of these statuses.") @Nullable List<DialogueStatus> status,
    @Description("Only dialogues that have this participant (slug or id) as a party.")
        @Nullable String party,
    @Description("Only dialogues that have this participant (slug or id) as a facilitator.")
        @Nullable String facilitator) {}
