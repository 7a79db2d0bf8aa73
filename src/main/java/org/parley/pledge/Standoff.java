package org.parley.pledge;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Pledges that wait for each other: each depends on another one of the set. */
@Description("Pledges that wait for each other: each depends on another one of the set.")
public record Standoff(
    @NonNull @Description("Pledges of the set.") List<@NonNull Pledge> pledges) {}
