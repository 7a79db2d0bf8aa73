package org.parley.pledge;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Pledges that wait for each other, so that none moves unless another does first. */
@Description("Pledges that wait for each other, so that none moves unless another does first.")
public record Standoff(
    @NonNull @Description("The pledges, each waiting for at least one other.")
        List<@NonNull Pledge> pledges) {}
