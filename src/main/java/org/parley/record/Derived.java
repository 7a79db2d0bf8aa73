package org.parley.record;

/** Data that are derived from records and follow their changes. */
public interface Derived {
  /**
   * Includes changes of the record, in a transaction that changes it.
   *
   * @param revision the number of the last change that is included already
   */
  void follow(long revision);
}
