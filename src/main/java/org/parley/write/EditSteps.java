package org.parley.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.parley.change.ChangeAction;
import org.parley.change.ChangeLog;
import org.parley.model.SluggedRecord;
import org.parley.model.VersionedRecord;
import org.parley.read.Reference;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Steps of one edit: each checks a record, changes it and enters the change in the journal. */
final class EditSteps {
  private final EntityManager entityManager;
  private final ChangeListeners listeners;
  private final References references;
  private final LocalDate today;
  private final Journal journal;

  /** Places of records that come from a dataset. */
  private final Map<VersionedRecord, String> places = new IdentityHashMap<>();

  /** Problems of the dataset that is loaded; null while none is. */
  private @Nullable Problems problems;

  EditSteps(
      EntityManager entityManager,
      ChangeListeners listeners,
      References references,
      LocalDate today,
      Journal journal) {
    this.entityManager = entityManager;
    this.listeners = listeners;
    this.references = references;
    this.today = today;
    this.journal = journal;
    // No query brings a record to the database before its rules are checked.
    entityManager.setFlushMode(FlushModeType.COMMIT);
  }

  /** Checks and enters a new record that is filled in, with a free slug, before it is stored. */
  void enter(VersionedRecord created, ChangeLog.@Nullable IdempotencyKey key) {
    Rules.check(created, today);
    ObjectNode difference = Differences.of(Differences.NOTHING, Binder.state(created));
    journal.enter(ChangeAction.CREATED, created, difference, key);
  }

  /** Makes a stored record as fields say; returns what that changes. */
  ObjectNode change(
      VersionedRecord stored, ObjectNode fields, ChangeLog.@Nullable IdempotencyKey key) {
    ObjectNode before = Binder.state(stored);
    ObjectNode news = unlike(before, stored, fields);
    if (news.isEmpty()) {
      return Differences.NOTHING;
    }
    Binder.bind(news, stored, references);
    stored.deriveFields();
    if (news.has("slug")) {
      fillSlug(stored);
    }
    ObjectNode difference = Differences.of(before, Binder.state(stored));
    if (!difference.isEmpty()) {
      Rules.check(stored, today);
      journal.enter(ChangeAction.UPDATED, stored, difference, key);
    }
    return difference;
  }

  /** Removes a record; its history stays. */
  void remove(VersionedRecord record, ChangeLog.@Nullable IdempotencyKey key) {
    VersionedRecord removed = (VersionedRecord) Hibernate.unproxy(record);
    ObjectNode difference = Differences.of(Binder.state(removed), Differences.NOTHING);
    removed.delete();
    journal.enter(ChangeAction.DELETED, removed, difference, key);
  }

  /**
   * Returns the part of the fields that says something new. A list that is given again as it is
   * would be stored anew and count as a change.
   */
  private ObjectNode unlike(ObjectNode before, VersionedRecord record, ObjectNode fields) {
    ObjectNode state = Binder.state(Binder.filled(Hibernate.getClass(record), fields, references));
    ObjectNode news = fields.deepCopy();
    fields
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (state.path(field).equals(before.path(field))) {
                news.remove(field);
              }
            });
    return news;
  }

  /** Makes a slug for a record that has none, and checks that nobody else has it. */
  void fillSlug(VersionedRecord record) {
    if (record instanceof SluggedRecord named && named.slug == null) {
      named.slug = Slugs.of(named, slug -> references.isTaken(slug, named));
    } else {
      demandFreeSlug(record);
    }
  }

  /** Checks that the slug is free; a text that is no slug is left to the rules. */
  private void demandFreeSlug(VersionedRecord record) {
    if (record instanceof SluggedRecord named
        && Reference.isSlug(named.slug)
        && references.isTaken(named.slug, named)) {
      throw Refusal.of(
          ErrorCode.SLUG_TAKEN, "input.slug", "must be unique, but belongs to another record.");
    }
  }

  /** Tells listeners, which see in the database what was changed. */
  void tellListeners(List<? extends VersionedRecord> changed, boolean corrects) {
    entityManager.flush();
    listeners.changed(changed, new Consequences(this), corrects);
  }

  /** Notes where a record comes from, for refusals. */
  void place(VersionedRecord record, String place) {
    places.put(record, place);
  }

  /** Returns where a record comes from. */
  String placeOf(VersionedRecord record) {
    return places.getOrDefault(record, "input");
  }

  /** Notes refusals from now on, rather than throw each, so that others can follow. */
  void collect(Problems problems) {
    this.problems = problems;
  }

  /**
   * Refuses the edit.
   *
   * @throws Refusal unless refusals are collected
   */
  void refuse(Refusal refusal) {
    if (problems == null) {
      throw refusal;
    }
    problems.add(refusal);
  }

  Journal journal() {
    return journal;
  }

  References references() {
    return references;
  }
}
