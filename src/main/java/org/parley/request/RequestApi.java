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
  @Description("The request with this slug, if there is one.")
  public @Nullable Request request(@NonNull String slug) {
    return requests.bySlug(slug);
  }

  @Query
  @NonNull
  @Description("What somebody asked of somebody.")
  public RequestConnection requests(
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before,
      @Nullable RequestFilter filter,
      @Nullable RequestOrder orderBy) {
    Page page = Page.of(first, after, last, before, RequestOrder.of(orderBy));
    return new RequestConnection(requests.page(filter, page));
  }

  @NonNull
  @Description("What it asked of others.")
  public List<@NonNull RequestConnection> requestsMade(
      @Source List<Participant> parents,
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before,
      @Nullable RequestFilter filter,
      @Nullable RequestOrder orderBy) {
    Page page = Page.of(first, after, last, before, RequestOrder.of(orderBy));
    return requests.madeBy(parents, filter, page).stream().map(RequestConnection::new).toList();
  }

  @NonNull
  @Description("What others asked of it.")
  public List<@NonNull RequestConnection> requestsReceived(
      @Source List<Participant> parents,
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before,
      @Nullable RequestFilter filter,
      @Nullable RequestOrder orderBy) {
    Page page = Page.of(first, after, last, before, RequestOrder.of(orderBy));
    return requests.madeTo(parents, filter, page).stream().map(RequestConnection::new).toList();
  }

  @NonNull
  @Description("What was asked at it.")
  public List<@NonNull List<@NonNull Request>> requests(@Source List<Meeting> parents) {
    return requests.ofMeetings(parents);
  }

  @NonNull
  @Description("The requests that it answers or that ask about it.")
  public List<@NonNull List<@NonNull Request>> inResponseTo(@Source List<Pledge> parents) {
    return requests.onPledges(parents);
  }
}
