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
import org.parley.meeting.Meeting;
import org.parley.read.Page;

/** The field of a meeting that reads pledges. */
@GraphQLApi
@ApplicationScoped
@RegisterForReflection
public class MeetingPledgesApi {
  private final Pledges pledges;

  @Inject
  MeetingPledgesApi(Pledges pledges) {
    this.pledges = pledges;
  }

  @NonNull
  @Description("Pledges made at the meeting.")
  public List<@NonNull PledgeConnection> pledges(
      @Source List<Meeting> parents,
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before,
      @Nullable PledgeFilter filter,
      @Nullable PledgeOrder orderBy) {
    Page page = Page.of(first, after, last, before, PledgeOrder.of(orderBy));
    return pledges.ofMeetings(parents, filter, page).stream().map(PledgeConnection::new).toList();
  }
}
