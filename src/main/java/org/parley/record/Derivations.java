package org.parley.record;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Keeps derived data in step with the record. They follow its log of changes rather than the edit
 * at hand, so that they also catch up with edits of an older program that shares the database and
 * does not know them.
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

  /** Has all derived data take in what has changed, in a transaction that locks the record. */
  public void follow() {
    long derived = revisions.derived();
    if (derived < revisions.latest()) {
      all.forEach(each -> each.follow(derived));
      revisions.noteDerived();
    }
  }
}
