package org.parley.meeting;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.parley.read.DateRange;

/** Which meetings are wanted; they meet all conditions that are given. */
@Input("MeetingFilter")
@Description("Which meetings are wanted; they meet all conditions that are given.")
public record MeetingFilter(
    @Description("Of the dialogue with this slug or id.") @Nullable String dialogue,
    @Description("With an attendance recorded for the participant with this slug or id.")
        @Nullable String participant,
    @Description("On the topic with this slug or id.") @Nullable String topic,
    @Description("With one of these statuses.") @Nullable List<MeetingStatus> status,
    @Description("At one of these levels.") @Nullable List<MeetingLevel> level,
    @Description("In this city.") @Nullable String city,
    @Description("Held, as far as is known, within this range.") @Nullable DateRange held) {}
