package org.parley.request;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.parley.read.DateRange;

/** Which requests are wanted; they meet all conditions that are given. */
@Input("RequestFilter")
@Description("Which requests are wanted; they meet all conditions that are given.")
public record RequestFilter(
    @Description("Of the dialogue with this slug or id.") @Nullable String dialogue,
    @Description("Made at the meeting with this slug or id.") @Nullable String meeting,
    @Description("Made by the participant with this slug or id.") @Nullable String requester,
    @Description("Made to the participant with this slug or id.") @Nullable String addressee,
    @Description("On the topic with this slug or id.") @Nullable String topic,
    @Description("With one of these kinds of response.") @Nullable List<ResponseKind> response,
    @Description("Made, as far as is known, within this range.") @Nullable DateRange madeOn) {}
