package org.parley.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.participant.Participant;
import org.parley.read.Page;
import org.parley.read.Paging;

/** The fields that read meetings. */
@GraphQLApi
@ApplicationScoped
public class MeetingApi {
  private final Meetings meetings;

  @Inject
  MeetingApi(Meetings meetings) {
    this.meetings = meetings;
  }

  @Query
  @Description("Meeting with this slug; null if there is none.")
  public @Nullable Meeting meeting(@NonNull String slug) {
    return meetings.bySlug(slug);
  }

  @Query
  @NonNull
  @Description("List of all meetings, inside and outside dialogues.")
  public MeetingConnection meetings(
      Paging paging, @Nullable MeetingFilter filter, @Nullable MeetingOrder orderBy) {
    Page page = paging.in(MeetingOrder.of(orderBy));
    return new MeetingConnection(meetings.page(filter, page));
  }

  @NonNull
  @Description("Meetings of the dialogue.")
  public List<@NonNull MeetingConnection> meetings(
      @Source List<Dialogue> parents,
      Paging paging,
      @Nullable MeetingFilter filter,
      @Nullable MeetingOrder orderBy) {
    Page page = paging.in(MeetingOrder.of(orderBy));
    return meetings.ofDialogues(parents, filter, page).stream()
        .map(MeetingConnection::new)
        .toList();
  }

  @NonNull
  @Description("Parts that participants had in the meeting, in recorded order.")
  public List<@NonNull List<@NonNull Participation>> participations(
      @Source List<Meeting> parents, @Nullable List<ParticipationRole> role) {
    return meetings.participations(parents, role);
  }

  @Description("Previous meeting of the same dialogue; null if there is none.")
  public List<@Nullable Meeting> previous(@Source List<Meeting> parents) {
    return meetings.neighbours(parents, false);
  }

  @Description("Next meeting of the same dialogue; null if there is none.")
  public List<@Nullable Meeting> next(@Source List<Meeting> parents) {
    return meetings.neighbours(parents, true);
  }

  @NonNull
  @Name("meetings")
  @Description("Meetings with a recorded participation of the participant.")
  public List<@NonNull MeetingConnection> meetingsOfParticipants(
      @Source List<Participant> parents,
      Paging paging,
      @Nullable MeetingFilter filter,
      @Nullable MeetingOrder orderBy) {
    Page page = paging.in(MeetingOrder.of(orderBy));
    return meetings.ofParticipants(parents, filter, page).stream()
        .map(MeetingConnection::new)
        .toList();
  }
}
