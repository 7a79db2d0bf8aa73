package org.parley.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.parley.meeting.Meeting;
import org.parley.participant.Participant;
import org.parley.pledge.Pledge;
import org.parley.read.Page;
import org.parley.read.Paging;

/** The fields that read requests. */
@GraphQLApi
@ApplicationScoped
public class RequestApi {
  private final Requests requests;

  @Inject
  RequestApi(Requests requests) {
    this.requests = requests;
  }

  @Query
  @Description("Request with this slug; null if there is none.")
  public @Nullable Request request(@NonNull String slug) {
    return requests.bySlug(slug);
  }

  @Query
  @NonNull
  @Description("List of all requests.")
  public RequestConnection requests(
      Paging paging, @Nullable RequestFilter filter, @Nullable RequestOrder orderBy) {
    Page page = paging.in(RequestOrder.of(orderBy));
    return new RequestConnection(requests.page(filter, page));
  }

  @NonNull
  @Description("Requests that the participant made.")
  public List<@NonNull RequestConnection> requestsMade(
      @Source List<Participant> parents,
      Paging paging,
      @Nullable RequestFilter filter,
      @Nullable RequestOrder orderBy) {
    Page page = paging.in(RequestOrder.of(orderBy));
    return requests.madeBy(parents, filter, page).stream().map(RequestConnection::new).toList();
  }

  @NonNull
  @Description("Requests that were made to the participant.")
  public List<@NonNull RequestConnection> requestsReceived(
      @Source List<Participant> parents,
      Paging paging,
      @Nullable RequestFilter filter,
      @Nullable RequestOrder orderBy) {
    Page page = paging.in(RequestOrder.of(orderBy));
    return requests.madeTo(parents, filter, page).stream().map(RequestConnection::new).toList();
  }

  @NonNull
  @Description("Requests made at the meeting.")
  public List<@NonNull List<@NonNull Request>> requests(@Source List<Meeting> parents) {
    return requests.ofMeetings(parents);
  }

  @NonNull
  @Description("Requests that the pledge answers or that refer to it.")
  public List<@NonNull List<@NonNull Request>> inResponseTo(@Source List<Pledge> parents) {
    return requests.onPledges(parents);
  }
}
