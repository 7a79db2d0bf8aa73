package org.parley.incident;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.dialogue.Dialogue;
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
