package org.parley.participant;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Conditions that participants must meet; all that are given must hold. */
@Input("ParticipantFilter")
@Description("Conditions that participants must meet; all that are given must hold.")
public record ParticipantFilter(
    @Description("Only records of one of these kinds.") @Nullable List<ParticipantKind> kind,
    @Description("Only participants that at any time had a role in this organisation (slug or id).")
        @Nullable String affiliatedWith,
    @Description("True: only participants with a designationNote; false: only those without.")
        @Nullable Boolean hasDesignationNote) {}
