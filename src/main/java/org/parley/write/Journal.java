package org.parley.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.parley.change.ChangeAction;
import org.parley.change.ChangeLog;
import org.parley.model.Batches;
import org.parley.model.GlobalId;
import org.parley.model.VersionedRecord;
import org.parley.read.HistoryWriter;

/** Changes of an edit, which are entered in the change log when the edit is stored. */
final class Journal {
  /** H2 compares each row that it has found with all ids that it has looked for. */
  private static final int BATCH = 200;

  private final List<Entry> entries = new ArrayList<>();

  /** Records of which nothing is changed but what follows from others. */
  private final Set<VersionedRecord> derived = new LinkedHashSet<>();

  private final Map<VersionedRecord, ObjectNode> latest = new IdentityHashMap<>();

  /**
   * A change.
   *
   * @param version the version of the record before the change is stored
   */
  private record Entry(
      ChangeAction action,
      VersionedRecord changed,
      int version,
      ObjectNode difference,
      ChangeLog.@Nullable IdempotencyKey key) {

    ChangeLog.Entry logged() {
      GlobalId id = new GlobalId(changed.getClass().getSimpleName(), changed.id);
      return new ChangeLog.Entry(action, id, changed.version, difference.toString(), key);
    }
  }

  /** Enters that a record is created, changed or deleted. */
  void enter(
      ChangeAction action,
      VersionedRecord changed,
      ObjectNode difference,
      ChangeLog.@Nullable IdempotencyKey key) {
    VersionedRecord entity = entity(changed);
    entries.add(new Entry(action, entity, entity.version, difference, key));
    if (action == ChangeAction.UPDATED) {
      latest.put(entity, difference);
    }
  }

  /** Returns the last difference of an updated record; an empty one if it is not updated. */
  ObjectNode difference(VersionedRecord changed) {
    return latest.getOrDefault(entity(changed), Differences.NOTHING);
  }

  /** Enters that derived columns of a record change, which are no fields of it. */
  void enterDerived(VersionedRecord changed) {
    derived.add(entity(changed));
  }

  /**
   * Raises the version of each changed record, once the changes are flushed. Hibernate does so only
   * where a column changes, not where a list is replaced.
   */
  void raiseVersions(EntityManager entityManager) {
    for (Entry entry : entries) {
      VersionedRecord changed = entry.changed();
      if (entry.action() == ChangeAction.UPDATED
          && changed.version == entry.version()
          && changed.isPersistent()) {
        String type = changed.getClass().getSimpleName();
        entityManager
            .createQuery("update " + type + " e set e.version = e.version + 1 where e.id = :id")
            .setParameter("id", changed.id)
            .executeUpdate();
        entityManager.refresh(changed);
      }
    }
  }

  /**
   * Logs the changes, and keeps the rows that were changed for historical reads.
   *
   * @param latest the number of the change before them
   * @return the number of the last change
   */
  long keep(ChangeLog log, HistoryWriter history, String author, long latest) {
    if (entries.isEmpty()) {
      return latest;
    }
    long revision = latest + entries.size();
    log.append(entries.stream().map(Entry::logged).toList(), author, latest);
    Map<VersionedRecord, Boolean> isNew = new LinkedHashMap<>();
    for (Entry entry : entries) {
      isNew.putIfAbsent(entry.changed(), entry.action() == ChangeAction.CREATED);
      derived.remove(entry.changed());
    }
    // A new record has no rows that end.
    ids(isNew, true)
        .forEach(
            (type, ids) ->
                Batches.of(ids, BATCH).forEach(batch -> history.add(type, batch, revision)));
    ids(isNew, false)
        .forEach(
            (type, ids) ->
                Batches.of(ids, BATCH).forEach(batch -> history.keep(type, batch, revision)));
    derived.forEach(record -> history.keepRow(record.getClass(), record.id, revision));
    return revision;
  }

  private static Map<Class<?>, List<Long>> ids(Map<VersionedRecord, Boolean> isNew, boolean which) {
    Map<Class<?>, List<Long>> ids = new LinkedHashMap<>();
    isNew.forEach(
        (record, isOne) -> {
          if (isOne == which) {
            ids.computeIfAbsent(record.getClass(), type -> new ArrayList<>()).add(record.id);
          }
        });
    return ids;
  }

  /** Returns the record itself if it is given as a lazy proxy. */
  private static VersionedRecord entity(VersionedRecord record) {
    return (VersionedRecord) Hibernate.unproxy(record);
  }
}
