package org.parley.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.parley.dialogue.Dialogue;
import org.parley.model.RecordType;
import org.parley.model.Searched;
import org.parley.participant.Participant;
import org.parley.read.Finder;
import org.parley.read.ParentLink;
import org.parley.read.Where;
import org.parley.topic.Topic;

/** Finds incidents. */
@ApplicationScoped
class Incidents extends Finder<Incident, IncidentFilter> {
  Incidents() {
    super(Incident.class);
  }

  @Produces
  @Singleton
  static RecordType<Incident> type() {
    return RecordType.of(Incident.class, 100, "incidents")
        .searched(
            8,
            "title",
            "text, date_note, note, place, "
                + Searched.all("text", "incident_account", "incident_id"),
            "title, text, place, notes and accounts")
        .onTimeline("the first possible day");
  }

  @Override
  protected Where where(IncidentFilter filter) {
    return new Where()
        .andRef(filter.dialogue(), Dialogue.class, "e.dialogue_id = :id")
        .andAny("e.kind", filter.kind())
        .andOf(
            ParentLink.through("incident_actor", "incident_id", "participant_id"),
            idOf(Participant.class, filter.actor()))
        .andOf(
            ParentLink.through("incident_topic", "incident_id", "topic_id"),
            idOf(Topic.class, filter.topic()))
        .andWithin(filter.occurred(), "e.occurred");
  }
}
