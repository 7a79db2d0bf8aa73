package org.parley.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a change made of one field. */
@Description("What a change made of one field of a record.")
public record Difference(
    @NonNull @Description("The field, as inputs call it.") String field,
    @Description("Its value before, as JSON in the form of the inputs; absent if it had none.")
        @Nullable String before,
    @Description("Its value after, as JSON in the form of the inputs; absent if it has none.")
        @Nullable String after) {}
