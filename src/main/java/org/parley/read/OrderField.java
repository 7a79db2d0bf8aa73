package org.parley.read;

/** A constant of an order enum: what a list can be sorted by. Ties are broken by id. */
public interface OrderField {
  /** Returns the name under which cursors remember the order. */
  String name();

  /** Returns the column that the list is sorted by. */
  SortColumn column();
}
