package org.parley.source;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.parley.read.DateRange;

/** Conditions that sources must meet; all that are given must hold. */
@Input("SourceFilter")
@Description("Conditions that sources must meet; all that are given must hold.")
public record SourceFilter(
    @Description("Only records of one of these kinds.") @Nullable List<SourceKind> kind,
    @Description("Only sources in this language, as a BCP 47 tag; the tag must match exactly.")
        @Nullable String language,
    @Description("Only sources of this publisher; the name must match exactly.")
        @Nullable String publisher,
    @Description(
            "Only sources whose date of publication can lie in this range; undated ones never"
                + " match.")
        @Nullable DateRange publishedOn) {}
