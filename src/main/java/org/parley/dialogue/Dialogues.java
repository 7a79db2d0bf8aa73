package org.parley.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.parley.model.RecordType;
import org.parley.model.Searched;
import org.parley.participant.Participant;
import org.parley.read.Finder;
import org.parley.read.Where;

/** Finds dialogues. */
@ApplicationScoped
class Dialogues extends Finder<Dialogue, DialogueFilter> {
  Dialogues() {
    super(Dialogue.class);
  }

  @Produces
  @Singleton
  static RecordType<Dialogue> type() {
    return RecordType.of(Dialogue.class, 40, "dialogues")
        .searched(
            2,
            "title, " + Searched.all("text", "dialogue_name", "dialogue_id"),
            "mandate",
            "names in all languages and mandate");
  }

  @Override
  protected Where where(DialogueFilter filter) {
    return new Where()
        .andAny("e.status", filter.status())
        .andRef(
            filter.party(),
            Participant.class,
            "e.id in (select dialogue_id from {dialogue_party} where participant_id = :id)")
        .andRef(
            filter.facilitator(),
            Participant.class,
            "e.id in (select dialogue_id from {dialogue_facilitator} where participant_id = :id)");
  }
}
