package org.parley.read;

import java.util.ArrayList;
import java.util.List;

/** The objects that one read of a projection has made and whose lists are still to be loaded. */
final class Owners {
  private final List<List<Owner>> byList;

  Owners(Projection projection) {
    this.byList = new ArrayList<>(projection.lists().size());
    projection.lists().forEach(list -> byList.add(new ArrayList<>()));
  }

  /** An object that was read, with its id. */
  record Owner(long id, Object object) {}

  void add(int list, long id, Object object) {
    byList.get(list).add(new Owner(id, object));
  }

  List<Owner> of(int list) {
    return byList.get(list);
  }
}
