package org.parley.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.change.ChangeAction;
import org.parley.model.SluggedRecord;
import org.parley.model.VersionedRecord;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Consequences of changes: what else the same edit changes, and refusals because of them. */
public final class Consequences {
  private final EditSteps steps;

  Consequences(EditSteps steps) {
    this.steps = steps;
  }

  /** Returns true if the edit updates a field of a stored record. */
  public boolean updates(VersionedRecord changed, String field) {
    return steps.journal().difference(changed).has(field);
  }

  /**
   * Returns the record that a field of a changed one named before the edit, if it names another
   * now.
   */
  public <E extends SluggedRecord> @Nullable E formerly(
      VersionedRecord changed, String field, Class<E> type) {
    String slug = steps.journal().difference(changed).path(field).path(0).textValue();
    return slug == null ? null : steps.references().bySlug(type, slug);
  }

  /** Changes another record, and logs it if its fields change. */
  public void change(VersionedRecord other, Runnable change) {
    ObjectNode before = Binder.state(other);
    change.run();
    ObjectNode difference = Differences.of(before, Binder.state(other));
    if (difference.isEmpty()) {
      derive(other);
    } else {
      steps.journal().enter(ChangeAction.UPDATED, other, difference, null);
      steps.tellListeners(List.of(other), true);
    }
  }

  /** Notes that derived columns of a record, which are no fields of it, have changed. */
  public void derive(VersionedRecord other) {
    steps.journal().enterDerived(other);
  }

  /** Removes records of one type for good; their history stays. */
  public void remove(List<? extends VersionedRecord> removed) {
    removed.forEach(record -> steps.remove(record, null));
    steps.tellListeners(removed, true);
  }

  /**
   * Refuses a changed record because of one of its fields. While a dataset is loaded, this only
   * notes the refusal, so that others can follow.
   *
   * @throws Refusal unless a dataset is loaded
   */
  public void refuse(VersionedRecord changed, ErrorCode code, String field, String words) {
    refuse(Refusal.of(code, steps.placeOf(changed) + "." + field, words));
  }

  /**
   * Refuses the edit. While a dataset is loaded, this only notes the refusal, so that others can
   * follow.
   *
   * @throws Refusal unless a dataset is loaded
   */
  public void refuse(Refusal refusal) {
    steps.refuse(refusal);
  }
}
