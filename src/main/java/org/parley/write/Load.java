package org.parley.write;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.parley.model.Identified;
import org.parley.model.SluggedRecord;
import org.parley.model.VersionedRecord;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.refusal.Refusals;
import org.parley.write.Draft.Effect;

/** Loading of drafts, as far as they differ from what is stored. */
final class Load {
  private final EditSteps steps;
  private final References references;
  private final StoredRecords stored;
  private final Problems problems;
  private final Map<Draft, VersionedRecord> records = new IdentityHashMap<>();
  private final Map<Draft, VersionedRecord> likenesses = new IdentityHashMap<>();
  private final Map<Draft, Effect> effects = new IdentityHashMap<>();

  Load(EditSteps steps, EntityManager entityManager, Problems problems) {
    this.steps = steps;
    this.references = steps.references();
    this.stored = new StoredRecords(entityManager);
    this.problems = problems;
  }

  /**
   * Stores drafts.
   *
   * @throws Refusals if any draft has a problem; it tells the problems of all
   */
  List<LoadEffect> perform(List<Draft> all, Pruning pruning, LoadProgress progress) {
    prepare(all);
    List<Draft> others = all.stream().filter(draft -> draft.parent() != null).toList();
    stored.findByParent(problems.sound(others), this::state);
    problems.forEach(others, this::take);
    problems.forEach(all, this::fill);
    problems.forEach(
        all,
        draft -> {
          enter(draft);
          progress.reached(effects.size(), all.size(), true);
        });
    problems.demandNone();
    persist(records(all, Effect.ADDED));
    // A new verdict need not follow one that is removed.
    List<LoadEffect> done = new ArrayList<>(prune(pruning));
    tellListeners(all, Effect.ADDED);
    tellListeners(all, Effect.CHANGED);
    problems.demandNone();
    // What follows a meeting to another dialogue belongs to that one now.
    done.addAll(prune(pruning));
    all.forEach(draft -> done.add(new LoadEffect(draft.type(), effect(draft))));
    return done;
  }

  /**
   * Checks the form of drafts and the references in them.
   *
   * @param others tells if there is another record, by its type and slug, which is not stored
   * @throws Refusals if any draft has a problem; it tells the problems of all
   */
  void check(List<Draft> all, BiPredicate<Class<?>, String> others) {
    references.assume(others);
    prepare(all);
    problems.forEach(all, this::likeness);
    problems.demandNone();
  }

  /** Finds the stored records of drafts, and checks that the drafts have the form of records. */
  private void prepare(List<Draft> all) {
    List<Draft> slugged = all.stream().filter(draft -> draft.parent() == null).toList();
    stored.findBySlug(slugged);
    // Whatever the drafts refer to is there before the first of them is filled in.
    problems.forEach(slugged, this::announce);
    references.fetch(all);
    problems.forEach(slugged, this::complete);
    problems.forEach(all, this::checkShape);
  }

  private List<LoadEffect> prune(Pruning pruning) {
    List<LoadEffect> removed = pruning.prune(records.values(), new Consequences(steps));
    problems.demandNone();
    return removed;
  }

  private void announce(Draft draft) {
    take(draft);
    String slug = draft.fields().path("slug").asText();
    if (!references.announce((SluggedRecord) record(draft), slug)) {
      throw draft.refusalOfSlug();
    }
  }

  /** Adds to a draft what the stored record keeps. */
  private void complete(Draft draft) {
    VersionedRecord there = stored.of(draft);
    if (there == null && draft.mustBeStored()) {
      String type = draft.type().getSimpleName().toLowerCase(Locale.ROOT);
      throw Refusal.of(
          ErrorCode.NOT_FOUND, "input.slug", "must be the slug of a stored " + type + ".");
    }
    if (there != null && !draft.kept().isEmpty()) {
      ObjectNode state = Binder.state(there);
      draft.kept().stream()
          .filter(state::hasNonNull)
          .forEach(field -> draft.fields().set(field, state.get(field)));
    }
  }

  private void checkShape(Draft draft) {
    InputShape.problems(draft.fields(), draft.type(), "input")
        .forEach(problem -> problems.add(draft, problem));
  }

  private void take(Draft draft) {
    VersionedRecord there = stored.of(draft);
    VersionedRecord record = there == null ? Binder.newInstance(draft.type()) : there;
    records.put(draft, record);
    steps.place(record, draft.place());
  }

  /** Returns the state of the record that a draft describes; null if the draft has a problem. */
  private @Nullable ObjectNode state(Draft draft) {
    VersionedRecord likeness = likeness(draft);
    return problems.sound(List.of(draft)).isEmpty() ? null : Binder.state(likeness);
  }

  private void fill(Draft draft) {
    if (stored.of(draft) == null) {
      fill(draft, record(draft));
    } else {
      likeness(draft);
    }
  }

  /** Returns the record that a draft describes, besides the stored one. */
  private VersionedRecord likeness(Draft draft) {
    VersionedRecord known = likenesses.get(draft);
    if (known != null) {
      return known;
    }
    VersionedRecord likeness = Binder.newInstance(draft.type());
    likenesses.put(draft, likeness);
    fill(draft, likeness);
    return likeness;
  }

  /** Fills in a record; where a field has a problem, the others are looked at as well. */
  private void fill(Draft draft, VersionedRecord record) {
    ObjectNode left = draft.fields();
    boolean isFilled = false;
    while (!isFilled) {
      try {
        Binder.bind(left, record, references);
        isFilled = true;
      } catch (Refusal refusal) {
        problems.add(draft, refusal);
        left = left.deepCopy();
        isFilled = left.remove(fieldOf(refusal)) == null;
      }
    }
  }

  /** Returns the field of a record that a refusal is about. */
  private static String fieldOf(Refusal refusal) {
    String[] steps = String.valueOf(refusal.argument()).split("[.\\[]");
    return steps.length > 1 ? steps[1] : "";
  }

  /** Enters a new record, which is stored then, or changes the stored one. */
  private void enter(Draft draft) {
    VersionedRecord record = record(draft);
    if (stored.of(draft) == null) {
      effects.put(draft, Effect.ADDED);
      record.deriveFields();
      steps.enter(record, null);
    } else {
      VersionedRecord likeness = likeness(draft);
      likeness.deriveFields();
      ObjectNode difference = steps.change(record, Binder.state(likeness), null);
      effects.put(draft, difference.isEmpty() ? Effect.UNCHANGED : Effect.CHANGED);
    }
  }

  /**
   * Stores new records, so that rows of a table travel together: parts that a record refers to come
   * first, those of its lists last. Hibernate would sort all rows by what they refer to, which
   * takes minutes for a long chain of topics.
   */
  private void persist(List<VersionedRecord> created) {
    List<Runnable> last = new ArrayList<>();
    for (VersionedRecord record : created) {
      for (InputField field : InputField.of(record.getClass())) {
        Object value = field.isPart() ? field.of(record) : null;
        if (value instanceof List<?> list) {
          List<?> parts = List.copyOf(list);
          list.clear();
          last.add(() -> items(record, field).addAll(parts));
        } else if (value instanceof Identified part) {
          part.persist();
        }
      }
    }
    created.stream()
        .collect(groupingBy(VersionedRecord::getClass, LinkedHashMap::new, toList()))
        .values()
        .forEach(ofType -> ofType.forEach(record -> record.persist()));
    last.forEach(Runnable::run);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> items(VersionedRecord record, InputField list) {
    return (List<Object>) Objects.requireNonNull(list.of(record));
  }

  private void tellListeners(List<Draft> all, Effect which) {
    List<VersionedRecord> changed = records(all, which);
    if (!changed.isEmpty()) {
      steps.tellListeners(changed, which == Effect.CHANGED);
    }
  }

  private List<VersionedRecord> records(List<Draft> all, Effect which) {
    return all.stream().filter(draft -> effect(draft) == which).map(this::record).toList();
  }

  private Effect effect(Draft draft) {
    return Objects.requireNonNull(effects.get(draft));
  }

  private VersionedRecord record(Draft draft) {
    return Objects.requireNonNull(records.get(draft));
  }
}
