package org.parley.benchmark.spring;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** Meetings, and what belongs to them. */
@Controller
class MeetingController {
  private final JdbcClient database;
  private final Children children;

  MeetingController(JdbcClient database, Children children) {
    this.database = database;
    this.children = children;
  }

  @QueryMapping
  Optional<Dialogue> dialogue(@Argument String slug) {
    return database
        .sql("select id from dialogue where slug = ?")
        .param(slug)
        .query(Dialogue.class)
        .optional();
  }

  @QueryMapping
  Optional<Meeting> meeting(@Argument String slug) {
    return database
        .sql("select " + Meeting.COLUMNS + " from meeting m where m.slug = ?")
        .param(slug)
        .query(Meeting::read)
        .optional();
  }

  @SchemaMapping
  MeetingPage meetings(Dialogue dialogue, @Argument int first, @Argument @Nullable String after) {
    MeetingPage.Cursor start = MeetingPage.Cursor.of(after);
    return new MeetingPage(
        database
            .sql(
                "select "
                    + Meeting.COLUMNS
                    + " from meeting m where m.dialogue_id = ? and (m.held_earliest, m.id) > (?, ?)"
                    + " order by m.held_earliest, m.id limit ?")
            .params(dialogue.id(), start.day(), start.id(), first)
            .query(Meeting::read)
            .list());
  }

  @BatchMapping
  List<List<Participation>> participations(List<Meeting> meetings) {
    return children.of(
        meetings,
        Meeting::id,
        """
        select n.meeting_id, n.role, a.primary_name
        from participation n join participant a on a.id = n.participant_id
        where n.meeting_id = any(?) order by n.meeting_id, n.position, n.id
        """,
        (row, i) -> new Participation(row.getString(2), new Participant(row.getString(3))));
  }

  @BatchMapping
  List<List<Pledge>> pledges(List<Meeting> meetings) {
    return children.of(
        meetings,
        Meeting::id,
        "select m.id as parent, p.* from unnest(?) m (id) cross join lateral (select "
            + Pledge.COLUMNS
            + " from pledge p where p.meeting_id = m.id order by p.id limit 20) p",
        Pledge::read);
  }

  @BatchMapping
  List<List<Outcome>> outcomes(List<Meeting> meetings) {
    return children.of(
        meetings,
        Meeting::id,
        """
        select meeting_id, title, kind, text from outcome
        where meeting_id = any(?) order by meeting_id, id
        """,
        (row, i) -> new Outcome(row.getString(2), row.getString(3), row.getString(4)));
  }
}
