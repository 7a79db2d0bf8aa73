package org.parley.read;

import java.util.List;
import org.parley.model.Identified;

/** The keys of objects. */
public final class Ids {
  private Ids() {}

  /** Returns the key of each object, in the same order. */
  public static List<Long> of(List<? extends Identified> objects) {
    return objects.stream().map(object -> object.id).toList();
  }
}
