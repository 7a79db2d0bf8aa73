package org.parley.write;

/** Listener to the progress of a load. */
@FunctionalInterface
public interface LoadProgress {
  /** Listener that does nothing. */
  LoadProgress NONE = (done, all) -> {};

  /**
   * Takes note of the progress; called after each record.
   *
   * @param done the number of records that are checked and compared with the stored ones
   * @param all the number of records to load
   */
  void reached(int done, int all);

  /**
   * Takes note of records that are stored for good; called after each batch of a load in batches.
   *
   * @param records the number of records so far
   */
  default void stored(int records) {}
}
