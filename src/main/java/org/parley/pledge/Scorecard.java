package org.parley.pledge;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.participant.Participant;

/** How a participant's pledges stand on a day. */
@Description(
    "How the pledges that a participant made stand on a day, by the latest verdicts on them.")
public record Scorecard(
    @NonNull @Description("Whose pledges are counted.") Participant participant,
    @NonNull @Description("How many it made.") int made,
    @NonNull @Description("How many are fulfilled.") int fulfilled,
    @NonNull @Description("How many are fulfilled in part.") int partlyFulfilled,
    @NonNull @Description("How many are being carried out.") int inProgress,
    @NonNull @Description("How many were not yet to be carried out.") int pending,
    @NonNull @Description("How many are put off.") int postponed,
    @NonNull @Description("How many are broken.") int broken,
    @NonNull @Description("How many were replaced by others.") int superseded,
    @NonNull @Description("How many never fell due because their condition was not met; no breach.")
        int lapsed,
    @NonNull
        @Description(
            "How many have a latest verdict that they are contested. With the other statuses, these"
                + " sum up to what was made.")
        int disputed,
    @NonNull @Description("How many nobody has assessed.") int notAssessed,
    @NonNull @Description("How many assessors disagree about; they are counted by status as well.")
        int contested,
    @NonNull @Description("How many are overdue; they are counted by status as well.")
        int overdue) {

  /** The share that was kept, of those whose fate is settled. */
  @Description(
      "Fulfilled ones as a share, from 0 to 1, of the fulfilled, partly fulfilled and broken ones;"
          + " absent while there are none of these.")
  public @Nullable Double getFulfilmentRate() {
    int settled = fulfilled + partlyFulfilled + broken;
    return settled == 0 ? null : (double) fulfilled / settled;
  }
}
