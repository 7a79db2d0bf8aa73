package org.parley.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.meeting.Meeting;
import org.parley.read.Ids;
import org.parley.read.Link;
import org.parley.read.Page;
import org.parley.read.Records;
import org.parley.read.Slice;
import org.parley.read.Where;

/** Finds outcomes. */
@ApplicationScoped
class Outcomes {
  private final Records records;

  @Inject
  Outcomes(Records records) {
    this.records = records;
  }

  @Nullable Outcome bySlug(String slug) {
    return records.bySlug(Outcome.class, slug);
  }

  Slice<Outcome> page(@Nullable OutcomeFilter filter, Page page) {
    return records.page(Outcome.class, where(filter), page);
  }

  List<Slice<Outcome>> ofDialogues(
      List<Dialogue> parents, @Nullable OutcomeFilter filter, Page page) {
    return records.pages(
        Outcome.class, Ids.of(parents), Link.column("dialogue_id"), where(filter), page);
  }

  List<List<Outcome>> ofMeetings(List<Meeting> parents) {
    return records.children(
        Outcome.class, Ids.of(parents), Link.column("meeting_id"), new Where(), "e.id");
  }

  private static Where where(@Nullable OutcomeFilter filter) {
    Where where = new Where();
    return filter == null
        ? where
        : where
            .andRef(filter.dialogue(), Dialogue.class, "e.dialogue_id = :id")
            .andRef(filter.meeting(), Meeting.class, "e.meeting_id = :id")
            .andAny("e.kind", filter.kind())
            .andAny("e.text_availability", filter.textAvailability())
            .andWithin(filter.reachedOn(), "e.reached_on");
  }
}
