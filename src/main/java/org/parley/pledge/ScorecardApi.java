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
import org.parley.dialogue.Dialogue;

/** Field for the scorecards of a dialogue. */
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
}
