package org.parley.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Change of one field. */
@Description("Change of one field of a record.")
public record Difference(
    @NonNull @Description("Name of the field, as in the input types.") String field,
    @Description(
            "Value before the change, as JSON in the form that the input types use; null if"
                + " the field had none.")
        @Nullable String before,
    @Description(
            "Value after the change, as JSON in the form that the input types use; null if"
                + " the field has none.")
        @Nullable String after) {}
