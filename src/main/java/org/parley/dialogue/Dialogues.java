package org.parley.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.parley.participant.Participant;
import org.parley.read.Page;
import org.parley.read.Records;
import org.parley.read.Slice;
import org.parley.read.Where;

/** Finds dialogues. */
@ApplicationScoped
class Dialogues {
  private final Records records;

  @Inject
  Dialogues(Records records) {
    this.records = records;
  }

  @Nullable Dialogue bySlug(String slug) {
    return records.bySlug(Dialogue.class, slug);
  }

  Slice<Dialogue> page(@Nullable DialogueFilter filter, Page page) {
    return records.page(Dialogue.class, where(filter), page);
  }

  private static Where where(@Nullable DialogueFilter filter) {
    Where where = new Where();
    return filter == null
        ? where
        : where
            .andAny("e.status", filter.status())
            .andRef(
                filter.party(),
                Participant.class,
                "e.id in (select dialogue_id from dialogue_party where participant_id = :id)")
            .andRef(
                filter.facilitator(),
                Participant.class,
                "e.id in (select dialogue_id from dialogue_facilitator where participant_id = :id)");
  }
}
