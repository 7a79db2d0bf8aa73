package org.parley.write;

import org.parley.record.Record;

/**
 * Draws the consequences of a change for other records, or refuses it because of them.
 *
 * @param <E> the type of the changed record
 */
public interface Follower<E extends Record> {
  /** Returns the type of the records that it follows. */
  Class<E> type();

  /**
   * Follows a record that is created, updated or deleted in this edit.
   *
   * @param corrects whether the editor says that the change corrects the record
   * @throws org.parley.refusal.Refusal if the change breaks a rule
   */
  void follow(E changed, Edit edit, boolean corrects);
}
