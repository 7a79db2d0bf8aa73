package org.parley.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that reads its rows in ways of its own. */
public interface Listing<E> {
  /**
   * Returns the first rows, or those after a place.
   *
   * @param limit how many at most
   */
  List<Row<E>> after(@Nullable Place place, int limit);

  /** Returns the number of rows. */
  int count();

  /** A row and its place in the list. */
  record Row<E>(Place place, E value) {}

  /** A place in the order of the list: a value of its field, and of equal ones the id. */
  record Place(Object value, long id) {}
}
