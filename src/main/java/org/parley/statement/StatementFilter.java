package org.parley.statement;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.parley.read.DateRange;

/** Which statements are wanted; they meet all conditions that are given. */
@Input("StatementFilter")
@Description("Which statements are wanted; they meet all conditions that are given.")
public record StatementFilter(
    @Description("Of the dialogue with this slug or id.") @Nullable String dialogue,
    @Description("Made at the meeting with this slug or id.") @Nullable String meeting,
    @Description("Made by the participant with this slug or id.") @Nullable String speaker,
    @Description("Of one of these kinds.") @Nullable List<StatementKind> kind,
    @Description("Recorded in this language, as a BCP 47 tag.") @Nullable String language,
    @Description("Made, as far as is known, within this range.") @Nullable DateRange madeOn) {}
