package org.parley.model;

import java.util.Map;

/** Data that are derived from records and follow their changes. */
public interface Derived {
  /**
   * Changes that are not included yet.
   *
   * @param revision the number of the last change that is included already
   * @param growth the number of created records less that of deleted ones, for each type of which a
   *     record has changed
   * @param uncounted true if an older program has included changes before, but not in counts by day
   */
  record Changes(long revision, Map<String, Long> growth, boolean uncounted) {}

  /** Includes changes of the record, in a transaction that changes it. */
  void follow(Changes changes);
}
