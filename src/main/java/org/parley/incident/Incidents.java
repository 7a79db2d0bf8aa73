package org.parley.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.parley.dialogue.Dialogue;
import org.parley.model.RecordType;
import org.parley.model.Searched;
import org.parley.participant.Participant;
import org.parley.read.Finder;
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
        .andRef(
            filter.actor(),
            Participant.class,
            "e.id in (select incident_id from {incident_actor} where participant_id = :id)")
        .andRef(
            filter.topic(),
            Topic.class,
            "e.id in (select incident_id from {incident_topic} where topic_id = :id)")
        .andWithin(filter.occurred(), "e.occurred");
  }
}
