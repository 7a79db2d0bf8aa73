package org.parley.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.participant.Participant;
import org.parley.read.Page;
import org.parley.read.Records;
import org.parley.read.Slice;
import org.parley.read.Where;
import org.parley.topic.Topic;

/** Finds incidents. */
@ApplicationScoped
class Incidents {
  private final Records records;

  @Inject
  Incidents(Records records) {
    this.records = records;
  }

  @Nullable Incident bySlug(String slug) {
    return records.bySlug(Incident.class, slug);
  }

  Slice<Incident> page(@Nullable IncidentFilter filter, Page page) {
    return records.page(Incident.class, where(filter), page);
  }

  private static Where where(@Nullable IncidentFilter filter) {
    Where where = new Where();
    return filter == null
        ? where
        : where
            .andRef(filter.dialogue(), Dialogue.class, "e.dialogue_id = :id")
            .andAny("e.kind", filter.kind())
            .andRef(
                filter.actor(),
                Participant.class,
                "e.id in (select incident_id from incident_actor where participant_id = :id)")
            .andRef(
                filter.topic(),
                Topic.class,
                "e.id in (select incident_id from incident_topic where topic_id = :id)")
            .andWithin(filter.occurred(), "e.occurred");
  }
}
