package org.parley.pledge;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.participant.Participant;

/** Counts of a participant's pledges by status. */
@Description("Counts of a participant's pledges by status, according to the latest assessments.")
public record Scorecard(
    @NonNull @Description("Participant whose pledges are counted.") Participant participant,
    @NonNull @Description("Number of pledges made.") int made,
    @NonNull @Description("Number of pledges with the status FULFILLED.") int fulfilled,
    @NonNull @Description("Number of pledges with the status PARTLY_FULFILLED.")
        int partlyFulfilled,
    @NonNull @Description("Number of pledges with the status IN_PROGRESS.") int inProgress,
    @NonNull @Description("Number of pledges with the status PENDING.") int pending,
    @NonNull @Description("Number of pledges with the status POSTPONED.") int postponed,
    @NonNull @Description("Number of pledges with the status BROKEN.") int broken,
    @NonNull @Description("Number of pledges with the status SUPERSEDED.") int superseded,
    @NonNull
        @Description(
            "Number of pledges with the status LAPSED: their condition was not met, so they"
                + " are not breaches.")
        int lapsed,
    @NonNull
        @Description(
            "Number of pledges with the status CONTESTED. This count and those of the other"
                + " statuses add up to made.")
        int disputed,
    @NonNull @Description("Number of pledges with the status NOT_ASSESSED.") int notAssessed,
    @NonNull
        @Description(
            "Number of contested pledges (Pledge.contested); they are also counted by status.")
        int contested,
    @NonNull
        @Description("Number of overdue pledges (Pledge.overdue); they are also counted by status.")
        int overdue) {

  /** The share that was kept, of those whose fate is settled. */
  @Description(
      "Share of FULFILLED among FULFILLED, PARTLY_FULFILLED and BROKEN pledges, from 0"
          + " to 1; null if there are none of these.")
  public @Nullable Double getFulfilmentRate() {
    int settled = fulfilled + partlyFulfilled + broken;
    return settled == 0 ? null : (double) fulfilled / settled;
  }
}
