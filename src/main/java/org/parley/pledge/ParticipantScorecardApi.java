package org.parley.pledge;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.parley.participant.Participant;

/** Field for the scorecard of a participant. */
@GraphQLApi
@ApplicationScoped
@RegisterForReflection
public class ParticipantScorecardApi {
  private final Scorecards scorecards;

  @Inject
  ParticipantScorecardApi(Scorecards scorecards) {
    this.scorecards = scorecards;
  }

  @NonNull
  @Description("Counts of the pledges that the participant made itself, in all dialogues.")
  public List<@NonNull Scorecard> scorecard(
      @Source List<Participant> parents, @Nullable LocalDate asOf) {
    return scorecards.ofParticipants(parents, asOf);
  }
}
