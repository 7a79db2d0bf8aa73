package org.parley.statement;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.parley.read.DateRange;

/** Conditions that statements must meet; all that are given must hold. */
@Input("StatementFilter")
@Description("Conditions that statements must meet; all that are given must hold.")
public record StatementFilter(
    @Description("Only records of this dialogue (slug or id).") @Nullable String dialogue,
    @Description("Only records of this meeting (slug or id).") @Nullable String meeting,
    @Description("Only statements by this participant (slug or id).") @Nullable String speaker,
    @Description("Only records of one of these kinds.") @Nullable List<StatementKind> kind,
    @Description(
            "Only statements recorded in this language, as a BCP 47 tag; the tag must match"
                + " exactly.")
        @Nullable String language,
    @Description("Only records whose date can lie in this range; undated ones never match.")
        @Nullable DateRange madeOn) {}
