package org.parley.dataset;

import java.util.List;
import org.parley.refusal.Refusal;
import org.parley.write.Draft;

/** Records of a file, which are read as they are asked for. */
public interface RecordSource {
  /**
   * Reads the next records, in the order of the file.
   *
   * @param most the number of records after which to stop; those within one record are together
   * @throws Refusal if the file can't be read any further
   */
  List<Draft> next(int most);

  /** Returns true if all records were read. */
  boolean isAtEnd();

  /** Returns the number of records that were read, and come next. */
  default int ahead() {
    return 0;
  }

  /** Returns the problems of what was read since the last call. */
  List<Refusal> problems();

  /** Returns true if whatever describes the file as a whole was read. */
  default boolean hasHeader() {
    return true;
  }

  /**
   * Checks what describes the file as a whole.
   *
   * @throws Refusal if it can't be loaded, or was not read yet
   */
  default void checkHeader() {}
}
