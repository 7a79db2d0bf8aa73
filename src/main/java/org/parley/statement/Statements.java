package org.parley.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.meeting.Meeting;
import org.parley.participant.Participant;
import org.parley.read.Ids;
import org.parley.read.Link;
import org.parley.read.Page;
import org.parley.read.Records;
import org.parley.read.Slice;
import org.parley.read.Where;

/** Finds statements. */
@ApplicationScoped
class Statements {
  private final Records records;

  @Inject
  Statements(Records records) {
    this.records = records;
  }

  @Nullable Statement bySlug(String slug) {
    return records.bySlug(Statement.class, slug);
  }

  Slice<Statement> page(@Nullable StatementFilter filter, Page page) {
    return records.page(Statement.class, where(filter), page);
  }

  List<Slice<Statement>> bySpeakers(
      List<Participant> parents, @Nullable StatementFilter filter, Page page) {
    return records.pages(
        Statement.class, Ids.of(parents), Link.column("speaker_id"), where(filter), page);
  }

  List<List<Statement>> ofMeetings(List<Meeting> parents) {
    return records.children(
        Statement.class, Ids.of(parents), Link.column("meeting_id"), new Where(), "e.id");
  }

  private static Where where(@Nullable StatementFilter filter) {
    Where where = new Where();
    return filter == null
        ? where
        : where
            .andRef(filter.dialogue(), Dialogue.class, "e.dialogue_id = :id")
            .andRef(filter.meeting(), Meeting.class, "e.meeting_id = :id")
            .andRef(filter.speaker(), Participant.class, "e.speaker_id = :id")
            .andAny("e.kind", filter.kind())
            .andIf(filter.language(), "e.language = ?")
            .andWithin(filter.madeOn(), "e.made_on");
  }
}
