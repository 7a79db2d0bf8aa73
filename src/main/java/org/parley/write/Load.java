package org.parley.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

  Load(Edit edit, EntityManager entityManager, References references) {
    this.edit = edit;
    this.references = references;
    this.stored = new StoredRecords(entityManager);
  }

  List<Effect> perform(List<Draft> drafts) {
    forEach(drafts, draft -> InputShape.check(draft.fields(), draft.type(), "input"));
    List<Draft> slugged = drafts.stream().filter(draft -> draft.parent() == null).toList();
    List<Draft> others = drafts.stream().filter(draft -> draft.parent() != null).toList();
    stored.findBySlug(slugged);
    // Whatever the drafts refer to is there before the first of them is filled in.
    forEach(slugged, this::announce);
    stored.findByParent(others, this::state);
    forEach(others, this::take);
    forEach(drafts, this::bindNew);
    List<Effect> effects = new ArrayList<>();
    forEach(drafts, draft -> effects.add(store(draft)));
    tellListeners(drafts, effects, Effect.ADDED);
    tellListeners(drafts, effects, Effect.CHANGED);
    return effects;
  }

  private void announce(Draft draft) {
    take(draft);
    references.announce((SluggedRecord) record(draft), draft.fields().path("slug").asText());
  }

  private void take(Draft draft) {
    Record there = stored.of(draft);
    Record record = there == null ? Edit.newInstance(draft.type()) : there;
    records.put(draft, record);
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

  private Effect store(Draft draft) {
    if (stored.of(draft) == null) {
      edit.addBound(record(draft));
      return Effect.ADDED;
    }
    return edit.correct(record(draft), draft.fields()) ? Effect.CHANGED : Effect.UNCHANGED;
  }

  private void tellListeners(List<Draft> drafts, List<Effect> effects, Effect which) {
    List<Record> changed = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      if (effects.get(i) == which) {
        changed.add(record(drafts.get(i)));
      }
    }
    edit.tellListeners(changed, which == Effect.CHANGED);
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
