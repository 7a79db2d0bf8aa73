package org.parley.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.parley.meeting.Meeting;
import org.parley.model.RecordType;
import org.parley.model.RecordTypes;
import org.parley.model.VersionedRecord;
import org.parley.read.Records;
import org.parley.write.ChangeListener;
import org.parley.write.Consequences;

/** Moves the records of a meeting when the meeting moves to another dialogue. */
@ApplicationScoped
class MeetingDialogueListener implements ChangeListener<Meeting> {
  private final RecordTypes types;
  private final Records records;
  private final EntityManager entityManager;

  @Inject
  MeetingDialogueListener(RecordTypes types, Records records, EntityManager entityManager) {
    this.types = types;
    this.records = records;
    this.entityManager = entityManager;
  }

  @Override
  public Class<Meeting> type() {
    return Meeting.class;
  }

  @Override
  public void changed(List<Meeting> meetings, Consequences consequences, boolean corrects) {
    List<Meeting> moved =
        meetings.stream().filter(meeting -> consequences.updates(meeting, "dialogue")).toList();
    if (moved.isEmpty()) {
      return;
    }
    types.all().stream()
        .filter(type -> records.has(type.entity(), "meeting"))
        .flatMap(type -> of(moved, type).stream())
        .toList()
        .forEach(belonging -> consequences.change(belonging, belonging::deriveFields));
  }

  private List<? extends VersionedRecord> of(List<Meeting> meetings, RecordType<?> type) {
    return entityManager
        .createQuery("from " + type.name() + " where meeting in ?1", type.entity())
        .setParameter(1, meetings)
        .getResultList();
  }
}
