package org.parley.incident;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.parley.read.DateRange;

/** Which incidents are wanted; they meet all conditions that are given. */
@Input("IncidentFilter")
@Description("Which incidents are wanted; they meet all conditions that are given.")
public record IncidentFilter(
    @Description("Of the dialogue with this slug or id.") @Nullable String dialogue,
    @Description("Of one of these kinds.") @Nullable List<IncidentKind> kind,
    @Description("In which the participant with this slug or id took part.") @Nullable String actor,
    @Description("On the topic with this slug or id.") @Nullable String topic,
    @Description("That occurred, as far as is known, within this range.")
        @Nullable DateRange occurred) {}
