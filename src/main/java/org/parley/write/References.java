package org.parley.write;

import org.parley.refusal.Refusal;

/** Finds the records that an input refers to. */
interface References {
  /**
   * The record of this type with this slug or id.
   *
   * @throws Refusal if there is none
   */
  <E> E find(Class<E> type, String reference);
}
