package org.parley.pledge;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.participant.Participant;

/** Fields for scorecards. */
@GraphQLApi
@ApplicationScoped
@RegisterForReflection
public class ScorecardApi {
  private final Scorecards scorecards;

  @Inject
  ScorecardApi(Scorecards scorecards) {
    this.scorecards = scorecards;
  }

  @NonNull
  @Description(
      "Counts of the pledges that each party made in the dialogue itself; those of its"
          + " officials are not included.")
  public List<@NonNull List<@NonNull Scorecard>> scorecard(
      @Source List<Dialogue> parents, @Nullable LocalDate asOf) {
    return scorecards.ofDialogues(parents, asOf);
  }

  @NonNull
  @Name("scorecard")
  @Description("Counts of the pledges that the participant made itself, in all dialogues.")
  public List<@NonNull Scorecard> scorecardOfParticipants(
      @Source List<Participant> parents, @Nullable LocalDate asOf) {
    return scorecards.ofParticipants(parents, asOf);
  }
}
