package org.parley.write;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.parley.change.ChangeAction;
import org.parley.change.ChangeLog;
import org.parley.model.GlobalId;
import org.parley.model.SluggedRecord;
import org.parley.model.VersionedRecord;
import org.parley.read.Reference;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Edit of one editor: all of it is stored, or nothing. */
public final class Edit {
  private final EntityManager entityManager;
  private final ChangeListeners listeners;
  private final ChangeLog log;
  private final References references;
  private final Once once;
  private final LocalDate today;
  private final Journal journal;

  /** Places of records that come from a dataset. */
  private final Map<VersionedRecord, String> places = new IdentityHashMap<>();

  /** Problems of the dataset that is loaded; null while none is. */
  private @Nullable Problems problems;

  Edit(
      EntityManager entityManager,
      ChangeListeners listeners,
      ChangeLog log,
      String author,
      LocalDate today,
      Journal journal) {
    this.entityManager = entityManager;
    this.listeners = listeners;
    this.log = log;
    this.references = new References(entityManager, log);
    this.once = new Once(log, author);
    this.today = today;
    this.journal = journal;
    // No query brings a record to the database before its rules are checked.
    entityManager.setFlushMode(FlushModeType.COMMIT);
  }

  /**
   * Adds a record, or finds it where the same request has added it before.
   *
   * @return its id
   * @throws Refusal if the input breaks a rule, or its idempotency key stood for other input
   */
  public <E extends VersionedRecord> Long create(Class<E> type, Input input) {
    return once.create(type, input, key -> add(newInstance(type), input, key).id);
  }

  private <E extends VersionedRecord> E add(
      E created, Input input, ChangeLog.@Nullable IdempotencyKey key) {
    Binder.bind(input.fields(), created, references);
    created.deriveFields();
    fillSlug(created);
    store(created, key);
    tellListeners(List.of(created), input.corrects());
    return created;
  }

  /**
   * Changes what the input holds of a record and leaves the rest.
   *
   * @return its id
   * @throws Refusal if the record is not there, is of another version, or would break a rule
   */
  public <E extends VersionedRecord> Long update(Class<E> type, Input input) {
    return once.perform("update", type, input, key -> change(type, input, key));
  }

  private <E extends VersionedRecord> Long change(
      Class<E> type, Input input, ChangeLog.@Nullable IdempotencyKey key) {
    E changed = find(type, input);
    ObjectNode difference = bind(changed, input.fields());
    if (difference.isEmpty()) {
      return changed.id;
    }
    Rules.check(changed, today);
    if (!input.corrects()) {
      Rules.checkMoves(type, difference);
    }
    journal.enter(ChangeAction.UPDATED, changed, difference, key);
    tellListeners(List.of(changed), input.corrects());
    return changed.id;
  }

  /** Fills in what fields hold, and what follows from it; returns what that changes. */
  private ObjectNode bind(VersionedRecord record, ObjectNode fields) {
    ObjectNode before = Binder.state(record);
    ObjectNode news = unlike(before, record, fields);
    if (news.isEmpty()) {
      return Differences.NOTHING;
    }
    Binder.bind(news, record, references);
    record.deriveFields();
    if (news.has("slug")) {
      fillSlug(record);
    }
    return Differences.of(before, Binder.state(record));
  }

  /**
   * Adds an item to a list of a record.
   *
   * @param list the field that is the list
   * @param item the field of the input that is the item
   * @return the record's id
   * @throws Refusal if the record is not there, is of another version, or would break a rule
   */
  public <E extends VersionedRecord> Long append(
      Class<E> type, Input input, String list, String item) {
    return once.perform(
        "append",
        type,
        input,
        key -> {
          ObjectNode longer = input.fields().objectNode();
          longer.putArray(list).addAll((ArrayNode) Binder.state(find(type, input)).get(list));
          longer.withArray(list).add(input.fields().get(item));
          return change(type, input.with(longer), key);
        });
  }

  /**
   * Stores records that may refer to each other, whichever comes first: new ones are added, stored
   * ones become as their draft has them.
   *
   * @param known problems that are known already, and are to be told with the others
   * @param pruning removes stored records that are not among them
   * @return the effect on each record
   * @throws org.parley.refusal.Refusals naming the place of each that breaks a rule
   */
  public List<LoadEffect> load(
      List<Draft> drafts, List<Refusal> known, Pruning pruning, LoadProgress progress) {
    problems = new Problems(known);
    return new Load(this, entityManager, references, problems).perform(drafts, pruning, progress);
  }

  /** Adds a record that is filled in already, and whose slug nobody else has. */
  void addBound(VersionedRecord created) {
    created.deriveFields();
    store(created, null);
  }

  /** Makes a stored record as a described one; returns true if that changes it. */
  boolean correct(VersionedRecord stored, VersionedRecord described) {
    described.deriveFields();
    ObjectNode difference = bind(stored, Binder.state(described));
    if (difference.isEmpty()) {
      return false;
    }
    Rules.check(stored, today);
    journal.enter(ChangeAction.UPDATED, stored, difference, null);
    return true;
  }

  /** Notes where a record comes from, for refusals. */
  void place(VersionedRecord record, String place) {
    places.put(record, place);
  }

  private void store(VersionedRecord created, ChangeLog.@Nullable IdempotencyKey key) {
    Rules.check(created, today);
    created.persist();
    ObjectNode difference = Differences.of(Differences.NOTHING, Binder.state(created));
    journal.enter(ChangeAction.CREATED, created, difference, key);
  }

  /**
   * Removes a record for good; its history stays.
   *
   * @return its id
   * @throws Refusal if the record is not there, is of another version, or others refer to it
   */
  public <E extends VersionedRecord> Long delete(Class<E> type, Input input) {
    return once.perform(
        "delete",
        type,
        input,
        key -> {
          E deleted = find(type, input);
          remove(deleted, key);
          tellListeners(List.of(deleted), true);
          return deleted.id;
        });
  }

  /** Removes records of one type for good; their history stays. */
  public void remove(List<? extends VersionedRecord> removed) {
    removed.forEach(record -> remove(record, null));
    tellListeners(removed, true);
  }

  private void remove(VersionedRecord record, ChangeLog.@Nullable IdempotencyKey key) {
    VersionedRecord removed = (VersionedRecord) Hibernate.unproxy(record);
    ObjectNode difference = Differences.of(Binder.state(removed), Differences.NOTHING);
    removed.delete();
    journal.enter(ChangeAction.DELETED, removed, difference, key);
  }

  /**
   * Makes a record what it was after a change, also if it was deleted since.
   *
   * @param input the record's id, and the cursor of the change in its history as {@code change}
   * @return the record's id
   * @throws Refusal if the record has no such change, or can't be as it was
   */
  public <E extends VersionedRecord> Long restore(Class<E> type, Input input) {
    return once.perform("restore", type, input, key -> restore(type, input, key));
  }

  private <E extends VersionedRecord> Long restore(
      Class<E> type, Input input, ChangeLog.@Nullable IdempotencyKey key) {
    GlobalId id =
        Refusal.naming("input.id", () -> Reference.globalId(String.valueOf(input.id()), type));
    String cursor = input.fields().get("change").asText();
    ChangeLog.Account account = Refusal.naming("input.change", () -> log.account(id, cursor));
    ObjectNode state = Differences.sum(account.differences().stream().map(Binder::parse).toList());
    E there = entityManager.find(type, id.id());
    if (there != null) {
      InputField.of(type).stream()
          .map(InputField::name)
          .filter(field -> !state.has(field))
          .forEach(state::putNull);
      return change(type, new Input(state, id.toString(), there.version, true, null), key);
    }
    E again = newInstance(type);
    again.id = id.id();
    again.version = account.latestVersion() + 1;
    return add(again, new Input(state, null, 0, true, null), key).id;
  }

  /** Returns the record that the input names, in the version that the editor has read. */
  private <E extends VersionedRecord> E find(Class<E> type, Input input) {
    E found;
    try {
      found = references.find(type, Objects.requireNonNull(input.id()));
    } catch (Refusal refusal) {
      throw Refusal.of(refusal.code(), "input.id", refusal.words());
    }
    if (found.version != input.expectedVersion()) {
      throw new Refusal(
          ErrorCode.CONFLICT,
          "input.expectedVersion must be the current version %d, but was %d."
              .formatted(found.version, input.expectedVersion()),
          "input.expectedVersion",
          Map.of("currentVersion", found.version));
    }
    return found;
  }

  /** Changes a record as the consequence of another change, and logs it if its fields change. */
  public void consequence(VersionedRecord changed, Runnable change) {
    ObjectNode before = Binder.state(changed);
    change.run();
    ObjectNode difference = Differences.of(before, Binder.state(changed));
    if (difference.isEmpty()) {
      derive(changed);
    } else {
      journal.enter(ChangeAction.UPDATED, changed, difference, null);
      tellListeners(List.of(changed), true);
    }
  }

  /** Notes that derived columns of a record, which are no fields of it, have changed. */
  public void derive(VersionedRecord changed) {
    journal.enterDerived(changed);
  }

  /**
   * Returns the record that a field of a changed one named before this edit, if it names another
   * now.
   */
  public <E extends SluggedRecord> @Nullable E formerly(
      VersionedRecord changed, String field, Class<E> type) {
    String slug = journal.difference(changed).path(field).path(0).textValue();
    return slug == null ? null : references.bySlug(type, slug);
  }

  /** Returns true if this edit updates a field of a stored record. */
  public boolean updates(VersionedRecord changed, String field) {
    return journal.difference(changed).has(field);
  }

  /**
   * Refuses a changed record because of one of its fields. While a dataset is loaded, this only
   * notes the refusal, so that others can follow.
   *
   * @throws Refusal unless a dataset is loaded
   */
  public void refuse(VersionedRecord changed, ErrorCode code, String field, String words) {
    refuse(Refusal.of(code, places.getOrDefault(changed, "input") + "." + field, words));
  }

  /**
   * Refuses the edit. While a dataset is loaded, this only notes the refusal, so that others can
   * follow.
   *
   * @throws Refusal unless a dataset is loaded
   */
  public void refuse(Refusal refusal) {
    if (problems == null) {
      throw refusal;
    }
    problems.add(refusal);
  }

  /**
   * Returns the part of the input that says something new. A list that is given again as it is
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

  private void fillSlug(VersionedRecord record) {
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

  void tellListeners(List<? extends VersionedRecord> changed, boolean corrects) {
    entityManager.flush();
    listeners.changed(changed, this, corrects);
  }

  static <E> E newInstance(Class<E> type) {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
