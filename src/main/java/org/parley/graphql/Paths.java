package org.parley.graphql;

import graphql.execution.ResultPath;

/** Paths of the values of a batch in the response, computed only when an error needs them. */
interface Paths {
  /** Returns the path of the value at a place of the batch. */
  ResultPath of(int place);

  /** Returns the paths of one field of the batch's objects. */
  default Paths field(String key) {
    return place -> of(place).segment(key);
  }

  /**
   * Returns the paths of list items, each given by its list's place in this batch and its index
   * there.
   */
  default Paths items(int[] lists, int[] indexes) {
    return place -> of(lists[place]).segment(indexes[place]);
  }

  /** Returns the paths of some of the batch's values. */
  default Paths some(int[] places) {
    return place -> of(places[place]);
  }
}
