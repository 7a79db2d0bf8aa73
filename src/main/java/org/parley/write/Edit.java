package org.parley.write;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.parley.change.ChangeLog;
import org.parley.model.GlobalId;
import org.parley.model.VersionedRecord;
import org.parley.read.Reference;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Edit of one editor: all of it is stored, or nothing. */
public final class Edit {
  private final EntityManager entityManager;
  private final ChangeLog log;
  private final References references;
  private final EditSteps steps;
  private final Once once;

  Edit(
      EntityManager entityManager,
      ChangeListeners listeners,
      ChangeLog log,
      String author,
      LocalDate today,
      Journal journal) {
    this.entityManager = entityManager;
    this.log = log;
    this.references = new References(entityManager, log);
    this.steps = new EditSteps(entityManager, listeners, references, today, journal);
    this.once = new Once(log, author);
  }

  /**
   * Adds a record, or finds it where the same request has added it before.
   *
   * @return its id
   * @throws Refusal if the input breaks a rule, or its idempotency key stood for other input
   */
  public <E extends VersionedRecord> Long create(Class<E> type, Input input) {
    return once.create(type, input, key -> add(Binder.newInstance(type), input, key).id);
  }

  private <E extends VersionedRecord> E add(
      E created, Input input, ChangeLog.@Nullable IdempotencyKey key) {
    Binder.bind(input.fields(), created, references);
    created.deriveFields();
    steps.fillSlug(created);
    steps.enter(created, key);
    created.persist();
    steps.tellListeners(List.of(created), input.corrects());
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
    ObjectNode difference = steps.change(changed, input.fields(), key);
    if (!difference.isEmpty()) {
      if (!input.corrects()) {
        Rules.checkMoves(type, difference);
      }
      steps.tellListeners(List.of(changed), input.corrects());
    }
    return changed.id;
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
    Problems problems = new Problems(known);
    steps.collect(problems);
    return new Load(steps, entityManager, problems).perform(drafts, pruning, progress);
  }

  /**
   * Checks the form of records and the references in them, and stores nothing.
   *
   * @param known problems that are known already, and are to be told with the others
   * @param others tells if there is another record, by its type and slug, which is not stored
   * @throws org.parley.refusal.Refusals naming the place of each problem
   */
  public void check(List<Draft> drafts, List<Refusal> known, BiPredicate<Class<?>, String> others) {
    new Load(steps, entityManager, new Problems(known)).check(drafts, others);
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
          steps.remove(deleted, key);
          steps.tellListeners(List.of(deleted), true);
          return deleted.id;
        });
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
    E again = Binder.newInstance(type);
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
}
