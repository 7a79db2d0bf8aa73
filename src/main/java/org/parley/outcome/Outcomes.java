package org.parley.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.meeting.Meeting;
import org.parley.model.RecordType;
import org.parley.model.Searched;
import org.parley.read.Finder;
import org.parley.read.Page;
import org.parley.read.ParentLink;
import org.parley.read.Slice;
import org.parley.read.Where;

/** Finds outcomes. */
@ApplicationScoped
class Outcomes extends Finder<Outcome, OutcomeFilter> {
  Outcomes() {
    super(Outcome.class);
  }

  @Produces
  @Singleton
  static RecordType<Outcome> type() {
    return RecordType.of(Outcome.class, 60, "outcomes")
        .searched(
            4,
            "title, " + Searched.all("text", "outcome_name", "outcome_id"),
            "text, note, " + Searched.all("text", "outcome_position", "outcome_id"),
            "title, names, text, note and positions")
        .onTimeline("the first possible day on which they were reached");
  }

  List<Slice<Outcome>> ofDialogues(
      List<Dialogue> parents, @Nullable OutcomeFilter filter, Page page) {
    return pages(parents, ParentLink.column("dialogue_id"), filter, page);
  }

  List<List<Outcome>> ofMeetings(List<Meeting> parents) {
    return children(parents, ParentLink.column("meeting_id"));
  }

  @Override
  protected Where where(OutcomeFilter filter) {
    return new Where()
        .andRef(filter.dialogue(), Dialogue.class, "e.dialogue_id = :id")
        .andRef(filter.meeting(), Meeting.class, "e.meeting_id = :id")
        .andAny("e.kind", filter.kind())
        .andAny("e.text_availability", filter.textAvailability())
        .andWithin(filter.reachedOn(), "e.reached_on");
  }
}
