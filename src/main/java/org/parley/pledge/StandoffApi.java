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

/** Field for the standoffs of a dialogue. */
@GraphQLApi
@ApplicationScoped
@RegisterForReflection
public class StandoffApi {
  private final Standoffs standoffs;

  @Inject
  StandoffApi(Standoffs standoffs) {
    this.standoffs = standoffs;
  }

  @NonNull
  @Description(
      "Sets of pledges that wait for each other: each depends on another pledge of its"
          + " set, and none is FULFILLED, SUPERSEDED or LAPSED.")
  public List<@NonNull List<@NonNull Standoff>> standoffs(
      @Source List<Dialogue> parents, @Nullable LocalDate asOf) {
    return standoffs.ofDialogues(parents, asOf);
  }
}
