package org.parley.write;

/** Listener to the progress of a load. */
@FunctionalInterface
public interface LoadProgress {
  /** Listener that does nothing. */
  LoadProgress NONE = (done, read, isAll) -> {};

  /**
   * Takes note of the progress; called after each record.
   *
   * @param done the number of records that are checked and compared with the stored ones
   * @param read the number of records that are read
   * @param isAll true if there are no more of them
   */
  void reached(int done, int read, boolean isAll);

  /**
   * Takes note of records that are stored for good; called after each batch of a load in batches.
   *
   * @param records the number of records so far
   */
  default void stored(int records) {}
}
