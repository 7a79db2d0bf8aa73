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
import org.parley.outcome.Outcome;
import org.parley.read.Page;

/** The field of an outcome that reads pledges. */
@GraphQLApi
@ApplicationScoped
@RegisterForReflection
public class OutcomePledgesApi {
  private final Pledges pledges;

  @Inject
  OutcomePledgesApi(Pledges pledges) {
    this.pledges = pledges;
  }

  @NonNull
  @Description("Pledges that the outcome contains.")
  public List<@NonNull PledgeConnection> pledges(
      @Source List<Outcome> parents,
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before,
      @Nullable PledgeFilter filter,
      @Nullable PledgeOrder orderBy) {
    Page page = Page.of(first, after, last, before, PledgeOrder.of(orderBy));
    return pledges.ofOutcomes(parents, filter, page).stream().map(PledgeConnection::new).toList();
  }
}
