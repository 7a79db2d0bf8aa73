package org.parley.read;

/**
 * A result that is read when it is first looked at. Reads of an operation that are put off until
 * then go to the database together, which costs less than a message for each.
 */
public interface Deferred {
  /**
   * Has the result read, unless it is.
   *
   * @throws org.parley.refusal.Refusal if the time of the operation is over
   * @throws IllegalStateException if the database refuses the statement or cannot be reached
   */
  void await();
}
