package org.parley.model;

import java.util.List;

/** Data that are derived from records and follow their changes. */
public interface Derived {
  /**
   * Changes that are not included yet.
   *
   * @param types the types of the changed records, each once
   */
  record Changes(List<ChangedType> types) {
    /** Returns the ids of the records of a type that have changed, each once. */
    public List<Long> ids(String type) {
      return types.stream()
          .filter(changed -> changed.type().equals(type))
          .flatMap(changed -> changed.ids().stream())
          .toList();
    }
  }

  /**
   * A type of which records have changed.
   *
   * @param growth the number of created records less that of deleted ones; without those that an
   *     older program has included already
   * @param ids the ids of all that have changed, each once
   */
  record ChangedType(String type, long growth, List<Long> ids) {}

  /** Includes changes of the record, in a transaction that changes it. */
  void follow(Changes changes);
}
