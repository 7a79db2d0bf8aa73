package org.parley.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.parley.record.Identified;
import org.parley.record.Record;
import org.parley.record.SluggedRecord;
import org.parley.refusal.Refusal;
import org.parley.write.Draft.Effect;

/** Loading of drafts, as far as they differ from what is stored. */
final class Load {
  private final Edit edit;
  private final References references;
  private final StoredRecords stored;
  private final Map<Draft, Record> records = new IdentityHashMap<>();
  private final Map<Record, Draft> drafts = new IdentityHashMap<>();
  private final Map<Draft, Effect> effects = new IdentityHashMap<>();

  Load(Edit edit, EntityManager entityManager, References references) {
    this.edit = edit;
    this.references = references;
    this.stored = new StoredRecords(entityManager);
  }

  List<Effect> perform(List<Draft> all) {
    forEach(all, draft -> InputShape.check(draft.fields(), draft.type(), "input"));
    List<Draft> slugged = all.stream().filter(draft -> draft.parent() == null).toList();
    List<Draft> others = all.stream().filter(draft -> draft.parent() != null).toList();
    stored.findBySlug(slugged);
    // Whatever the drafts refer to is there before the first of them is filled in.
    forEach(slugged, this::announce);
    stored.findByParent(others, this::state);
    forEach(others, this::take);
    forEach(all, this::bindNew);
    forEach(all, this::store);
    tellListeners(all, Effect.ADDED);
    tellListeners(all, Effect.CHANGED);
    return all.stream().map(this::effect).toList();
  }

  private void announce(Draft draft) {
    take(draft);
    references.announce((SluggedRecord) record(draft), draft.fields().path("slug").asText());
  }

  private void take(Draft draft) {
    Record there = stored.of(draft);
    Record record = there == null ? Edit.newInstance(draft.type()) : there;
    records.put(draft, record);
    drafts.put(record, draft);
    edit.place(record, draft.place());
  }

  /** Returns the state of the record that a draft describes. */
  private ObjectNode state(Draft draft) {
    return naming(
        draft, () -> Binder.state(Binder.filled(draft.type(), draft.fields(), references)));
  }

  private void bindNew(Draft draft) {
    if (stored.of(draft) == null) {
      Binder.bind(draft.fields(), record(draft), references);
    }
  }

  private void store(Draft draft) {
    if (effects.containsKey(draft)) {
      return;
    }
    Record record = record(draft);
    if (stored.of(draft) == null) {
      effects.put(draft, Effect.ADDED);
      forEach(neededBy(record), this::store);
      edit.addBound(record);
    } else {
      boolean changes = edit.correct(record, draft.fields());
      effects.put(draft, changes ? Effect.CHANGED : Effect.UNCHANGED);
    }
  }

  /** Returns the drafts of records without which rows that are stored with a record can't be. */
  private List<Draft> neededBy(Record record) {
    return InputField.of(record.getClass()).stream()
        .filter(field -> field.list() && Identified.class.isAssignableFrom(field.type()))
        .flatMap(field -> ((List<?>) Objects.requireNonNull(field.of(record))).stream())
        .flatMap(
            part ->
                InputField.of(part.getClass()).stream()
                    .filter(
                        field -> field.required() && Record.class.isAssignableFrom(field.type()))
                    .map(field -> drafts.get(field.of(part))))
        .filter(Objects::nonNull)
        .toList();
  }

  private void tellListeners(List<Draft> all, Effect which) {
    List<Record> changed =
        all.stream().filter(draft -> effect(draft) == which).map(this::record).toList();
    edit.tellListeners(changed, which == Effect.CHANGED);
  }

  private Effect effect(Draft draft) {
    return Objects.requireNonNull(effects.get(draft));
  }

  private Record record(Draft draft) {
    return Objects.requireNonNull(records.get(draft));
  }

  private static void forEach(List<Draft> drafts, Consumer<Draft> step) {
    for (Draft draft : drafts) {
      naming(
          draft,
          () -> {
            step.accept(draft);
            return draft;
          });
    }
  }

  /** Runs a step; where it is refused, the refusal names the place of the draft. */
  private static <T> T naming(Draft draft, Supplier<T> step) {
    try {
      return step.get();
    } catch (Refusal refusal) {
      throw refusal.within("input", draft.place());
    }
  }
}
