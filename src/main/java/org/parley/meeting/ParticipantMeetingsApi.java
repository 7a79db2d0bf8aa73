package org.parley.meeting;

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

/** The field of a participant that reads meetings. */
@GraphQLApi
@ApplicationScoped
@RegisterForReflection
public class ParticipantMeetingsApi {
  private final Meetings meetings;

  @Inject
  ParticipantMeetingsApi(Meetings meetings) {
    this.meetings = meetings;
  }

  @NonNull
  @Description("Meetings with a recorded participation of the participant.")
  public List<@NonNull MeetingConnection> meetings(
      @Source List<Participant> parents,
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before,
      @Nullable MeetingFilter filter,
      @Nullable MeetingOrder orderBy) {
    Page page = Page.of(first, after, last, before, MeetingOrder.of(orderBy));
    return meetings.ofParticipants(parents, filter, page).stream()
        .map(MeetingConnection::new)
        .toList();
  }
}
