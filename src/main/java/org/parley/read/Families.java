package org.parley.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together what belongs to one parent, quickest where its rows follow one another. */
final class Families<T extends @Nullable Object> {
  private final Map<Long, List<T>> byParent = new HashMap<>();
  private long last;
  private @Nullable List<T> lastFamily;

  void add(long parent, T child) {
    List<T> family = lastFamily;
    if (family == null || parent != last) {
      family = open(parent);
      last = parent;
      lastFamily = family;
    }
    family.add(child);
  }

  /** Returns the list to which the children of the parent are added. */
  List<T> open(Long parent) {
    return byParent.computeIfAbsent(parent, p -> new ArrayList<>());
  }

  /** Returns the children of the parent, in the order in which they were added. */
  List<T> of(Long parent) {
    return byParent.getOrDefault(parent, List.of());
  }
}
