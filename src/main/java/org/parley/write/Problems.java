package org.parley.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.parley.refusal.Refusal;
import org.parley.refusal.Refusals;

/** Problems of drafts, gathered so that whoever wrote them learns of all at once. */
final class Problems {
  private final List<Refusal> found;
  private final Set<Draft> broken = Collections.newSetFromMap(new IdentityHashMap<>());

  Problems(List<Refusal> known) {
    this.found = new ArrayList<>(known.subList(0, Math.min(Refusals.MOST, known.size())));
  }

  /** Does a step for each draft that has no problem yet. */
  void forEach(List<Draft> drafts, Consumer<Draft> step) {
    for (Draft draft : drafts) {
      if (!broken.contains(draft)) {
        try {
          step.accept(draft);
        } catch (Refusal refusal) {
          add(draft, refusal);
        }
      }
    }
  }

  /** Adds a problem of a draft. */
  void add(Draft draft, Refusal problem) {
    broken.add(draft);
    add(problem.within("input", draft.place()));
  }

  /** Adds a problem, which names its place in the file. */
  void add(Refusal problem) {
    if (found.size() < Refusals.MOST) {
      found.add(problem);
    }
  }

  /** Returns the drafts that have no problem. */
  List<Draft> sound(List<Draft> drafts) {
    return drafts.stream().filter(draft -> !broken.contains(draft)).toList();
  }

  /**
   * Checks that there is no problem.
   *
   * @throws Refusals if there are any
   */
  void demandNone() {
    if (!found.isEmpty()) {
      throw new Refusals(found);
    }
  }
}
