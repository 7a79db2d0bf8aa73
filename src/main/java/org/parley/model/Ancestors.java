package org.parley.model;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Records of one type that contain one another. */
public final class Ancestors {
  private Ancestors() {}

  /** Way from a record to the one that contains it. */
  public interface Parent<R> {
    /** Returns the record that contains a record; null if there is none. */
    @Nullable R of(R record);
  }

  /**
   * Checks that a record is not its own ancestor.
   *
   * @throws Refusal naming the field {@code parent} if it is
   */
  public static <R extends VersionedRecord> void demandNoCycle(
      R record, Parent<R> parent, String words) {
    // Above the record there may be a cycle of others, which are yet to be checked.
    Set<R> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    R ancestor = parent.of(record);
    while (ancestor != null && seen.add(ancestor)) {
      if (ancestor == record) {
        throw Refusal.of(ErrorCode.CYCLE, "input.parent", words);
      }
      ancestor = parent.of(ancestor);
    }
  }
}
