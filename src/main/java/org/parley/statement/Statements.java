package org.parley.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.meeting.Meeting;
import org.parley.model.RecordType;
import org.parley.participant.Participant;
import org.parley.read.Finder;
import org.parley.read.Page;
import org.parley.read.ParentLink;
import org.parley.read.Slice;
import org.parley.read.Where;

/** Finds statements. */
@ApplicationScoped
class Statements extends Finder<Statement, StatementFilter> {
  Statements() {
    super(Statement.class);
  }

  @Produces
  @Singleton
  static RecordType<Statement> type() {
    return RecordType.of(Statement.class, 90, "statements")
        .searched(7, "null", "text, summary, medium, note", "text, summary, medium and note")
        .onTimeline("the first possible day on which they were made");
  }

  List<Slice<Statement>> bySpeakers(
      List<Participant> parents, @Nullable StatementFilter filter, Page page) {
    return pages(parents, ParentLink.column("speaker_id"), filter, page);
  }

  List<List<Statement>> ofMeetings(List<Meeting> parents) {
    return children(parents, ParentLink.column("meeting_id"));
  }

  @Override
  protected Where where(StatementFilter filter) {
    return new Where()
        .andRef(filter.dialogue(), Dialogue.class, "e.dialogue_id = :id")
        .andRef(filter.meeting(), Meeting.class, "e.meeting_id = :id")
        .andRef(filter.speaker(), Participant.class, "e.speaker_id = :id")
        .andAny("e.kind", filter.kind())
        .andInLanguage(filter.language())
        .andWithin(filter.madeOn(), "e.made_on");
  }
}
