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
import org.parley.dialogue.Dialogue;
import org.parley.read.Page;

/** The field of a dialogue that reads pledges. */
@GraphQLApi
@ApplicationScoped
@RegisterForReflection
public class DialoguePledgesApi {
  private final Pledges pledges;

  @Inject
  DialoguePledgesApi(Pledges pledges) {
    this.pledges = pledges;
  }

  @NonNull
  @Description("Pledges made in the dialogue.")
  public List<@NonNull PledgeConnection> pledges(
      @Source List<Dialogue> parents,
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before,
      @Nullable PledgeFilter filter,
      @Nullable PledgeOrder orderBy) {
    Page page = Page.of(first, after, last, before, PledgeOrder.of(orderBy));
    return pledges.ofDialogues(parents, filter, page).stream().map(PledgeConnection::new).toList();
  }
}
