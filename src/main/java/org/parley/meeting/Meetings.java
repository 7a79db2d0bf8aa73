package org.parley.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.model.RecordType;
import org.parley.model.Searched;
import org.parley.participant.Participant;
import org.parley.read.Finder;
import org.parley.read.Ids;
import org.parley.read.Page;
import org.parley.read.ParentLink;
import org.parley.read.Selection;
import org.parley.read.Slice;
import org.parley.read.Sql;
import org.parley.read.Where;
import org.parley.topic.Topic;

/** Finds meetings. */
@ApplicationScoped
class Meetings extends Finder<Meeting, MeetingFilter> {
  private static final ParentLink ATTENDED =
      ParentLink.through(
          "(select distinct meeting_id, participant_id from {participation})",
          "id",
          "participation",
          "meeting_id",
          "participant_id");

  Meetings() {
    super(Meeting.class);
  }

  @Produces
  @Singleton
  static RecordType<Meeting> type() {
    return RecordType.of(Meeting.class, 50, "meetings")
        .searched(
            3,
            "title",
            "summary, date_note, city, venue, "
                + Searched.all("place", "meeting_place", "meeting_id"),
            "title, summary, date note and places")
        .onTimeline("the first possible day");
  }

  List<Slice<Meeting>> ofDialogues(
      List<Dialogue> parents, @Nullable MeetingFilter filter, Page page) {
    return pages(parents, ParentLink.column("dialogue_id"), filter, page);
  }

  List<Slice<Meeting>> ofParticipants(
      List<Participant> parents, @Nullable MeetingFilter filter, Page page) {
    return pages(parents, ATTENDED, filter, page);
  }

  List<List<Participation>> participations(
      List<Meeting> meetings, @Nullable List<ParticipationRole> roles) {
    Where where = new Where().andAny("e.role", roles);
    return records.children(
        Participation.class,
        Ids.of(meetings),
        ParentLink.column("meeting_id"),
        where,
        "e.position, e.id");
  }

  /** Returns the meeting next to each one in its dialogue, later or earlier. */
  List<@Nullable Meeting> neighbours(List<Meeting> meetings, boolean later) {
    String comparison = later ? ">" : "<";
    String direction = later ? "" : " desc";
    Sql sql =
        Sql.of("select e.id, (select n.id from {meeting} n where n.dialogue_id = e.dialogue_id")
            .add(" and (n.held_earliest, n.id) " + comparison + " (e.held_earliest, e.id)")
            .add(" order by n.held_earliest" + direction + ", n.id" + direction + " limit 1)")
            .add(" from {meeting} e where e.id")
            .among(Sql.ids(Ids.of(meetings)));
    Map<Long, Long> neighbours = records.values(sql, row -> row.getLong(2));
    Map<Long, Meeting> byId = records.byId(Meeting.class, neighbours.values(), Selection.current());
    List<@Nullable Meeting> result = new ArrayList<>();
    meetings.forEach(meeting -> result.add(byId.get(neighbours.get(meeting.id))));
    return result;
  }

  @Override
  protected Where where(MeetingFilter filter) {
    return new Where()
        .andRef(filter.dialogue(), Dialogue.class, "e.dialogue_id = :id")
        .andOf(ATTENDED, idOf(Participant.class, filter.participant()))
        .andOf(
            ParentLink.through("meeting_topic", "meeting_id", "topic_id"),
            idOf(Topic.class, filter.topic()))
        .andAny("e.status", filter.status())
        .andAny("e.level", filter.level())
        .andIf(filter.city(), "e.city = ?")
        .andWithin(filter.held(), "e.held");
  }
}
