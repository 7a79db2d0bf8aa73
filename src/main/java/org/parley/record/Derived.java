package org.parley.record;

/** Data that are derived from records, and kept in step with them. */
public interface Derived {
  /**
   * Takes in changes of the record, in a transaction that changes it.
   *
   * @param revision the number of the last change that has been taken in
   */
  void follow(long revision);
}
