package org.parley.meeting;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.parley.read.DateRange;

/** Conditions that meetings must meet; all that are given must hold. */
@Input("MeetingFilter")
@Description("Conditions that meetings must meet; all that are given must hold.")
public record MeetingFilter(
    @Description("Only records of this dialogue (slug or id).") @Nullable String dialogue,
    @Description(
            "Only meetings with a recorded participation of this participant (slug or id),"
                + " whatever its attendance.")
        @Nullable String participant,
    @Description("Only records on this topic (slug or id).") @Nullable String topic,
    @Description("Only records with one of these statuses.") @Nullable List<MeetingStatus> status,
    @Description("Only meetings at one of these levels.") @Nullable List<MeetingLevel> level,
    @Description("Only meetings in this city; the name must match exactly.") @Nullable String city,
    @Description("Only meetings whose date can lie in this range.") @Nullable DateRange held) {}
