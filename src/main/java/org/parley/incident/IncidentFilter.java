package org.parley.incident;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.parley.read.DateRange;

/** Conditions that incidents must meet; all that are given must hold. */
@Input("IncidentFilter")
@Description("Conditions that incidents must meet; all that are given must hold.")
public record IncidentFilter(
    @Description("Only records of this dialogue (slug or id).") @Nullable String dialogue,
    @Description("Only records of one of these kinds.") @Nullable List<IncidentKind> kind,
    @Description("Only incidents that involve this participant (slug or id).")
        @Nullable String actor,
    @Description("Only records on this topic (slug or id).") @Nullable String topic,
    @Description("Only incidents whose date can lie in this range.")
        @Nullable DateRange occurred) {}
