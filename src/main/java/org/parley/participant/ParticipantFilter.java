package org.parley.participant;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which participants are wanted; they meet all conditions that are given. */
@Input("ParticipantFilter")
@Description("Which participants are wanted; they meet all conditions that are given.")
public record ParticipantFilter(
    @Description("Of one of these kinds.") @Nullable List<ParticipantKind> kind,
    @Description("Affiliated at any time with the organisation with this slug or id.")
        @Nullable String affiliatedWith) {}
