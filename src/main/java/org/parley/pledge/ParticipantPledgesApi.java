package org.parley.pledge;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.parley.participant.Participant;
import org.parley.read.Page;

/** The fields of a participant that read pledges. */
@GraphQLApi
@ApplicationScoped
@RegisterForReflection
public class ParticipantPledgesApi {
  private final Pledges pledges;

  @Inject
  ParticipantPledgesApi(Pledges pledges) {
    this.pledges = pledges;
  }

  @NonNull
  @Description("Pledges that the participant made, alone or with others.")
  public List<@NonNull PledgeConnection> pledgesMade(
      @Source List<Participant> parents,
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before,
      @Nullable PledgeFilter filter,
      @Nullable PledgeOrder orderBy) {
    Page page = Page.of(first, after, last, before, PledgeOrder.of(orderBy));
    return pledges.madeBy(parents, filter, page).stream().map(PledgeConnection::new).toList();
  }

  @NonNull
  @Description("Pledges made to the participant.")
  public List<@NonNull PledgeConnection> pledgesReceived(
      @Source List<Participant> parents,
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before,
      @Nullable PledgeFilter filter,
      @Nullable PledgeOrder orderBy) {
    Page page = Page.of(first, after, last, before, PledgeOrder.of(orderBy));
    return pledges.madeTo(parents, filter, page).stream().map(PledgeConnection::new).toList();
  }
}
