package org.parley.source;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.parley.read.DateRange;

/** Which sources are wanted; they meet all conditions that are given. */
@Input("SourceFilter")
@Description("Which sources are wanted; they meet all conditions that are given.")
public record SourceFilter(
    @Description("Of one of these kinds.") @Nullable List<SourceKind> kind,
    @Description("In this language, as a BCP 47 tag.") @Nullable String language,
    @Description("Of this publisher.") @Nullable String publisher,
    @Description("Published, as far as is known, within this range.")
        @Nullable DateRange publishedOn) {}
