package org.parley.model;

import java.util.ArrayList;
import java.util.List;

/** Parts of a list that are each small enough for one statement. */
public final class Batches {
  private Batches() {}

  /** Returns views of the list, in its order, of so many items each and a last one of the rest. */
  public static <T> List<List<T>> of(List<T> all, int size) {
    List<List<T>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      batches.add(all.subList(from, Math.min(from + size, all.size())));
    }
    return batches;
  }
}
