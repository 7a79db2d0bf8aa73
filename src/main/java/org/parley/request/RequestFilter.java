package org.parley.request;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.parley.read.DateRange;

/** Conditions that requests must meet; all that are given must hold. */
@Input("RequestFilter")
@Description("Conditions that requests must meet; all that are given must hold.")
public record RequestFilter(
    @Description("Only records of this dialogue (slug or id).") @Nullable String dialogue,
    @Description("Only records of this meeting (slug or id).") @Nullable String meeting,
    @Description("Only requests made by this participant (slug or id).") @Nullable String requester,
    @Description("Only requests made to this participant (slug or id).") @Nullable String addressee,
    @Description("Only records on this topic (slug or id).") @Nullable String topic,
    @Description("Only requests with one of these kinds of answer.")
        @Nullable List<ResponseKind> response,
    @Description("Only records whose date can lie in this range; undated ones never match.")
        @Nullable DateRange madeOn) {}
