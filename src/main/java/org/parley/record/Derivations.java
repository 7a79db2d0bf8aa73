package org.parley.record;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Data that are derived from the record. They follow the change log rather than the current edit,
 * so that they also include edits of an older program on the same database that does not know them.
 */
@ApplicationScoped
public class Derivations {
  private final Revisions revisions;
  private final List<Derived> all;

  @Inject
  Derivations(Revisions revisions, @All List<Derived> all) {
    this.revisions = revisions;
    this.all = all;
  }

  /** Updates all derived data by the changes since, in a transaction that locks the record. */
  public void follow() {
    Long derived = revisions.derivedIfBehind();
    if (derived != null) {
      all.forEach(each -> each.follow(derived));
      revisions.noteDerived();
    }
  }
}
