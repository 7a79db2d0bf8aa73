package org.parley.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.parley.model.RecordType;
import org.parley.model.Searched;
import org.parley.participant.Participant;
import org.parley.read.Finder;
import org.parley.read.ParentLink;
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
        .andOf(
            ParentLink.through("dialogue_party", "dialogue_id", "participant_id"),
            idOf(Participant.class, filter.party()))
        .andOf(
            ParentLink.through("dialogue_facilitator", "dialogue_id", "participant_id"),
            idOf(Participant.class, filter.facilitator()));
  }
}
