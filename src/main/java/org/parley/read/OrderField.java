package org.parley.read;

/** A constant of an order enum: what a list can be sorted by. Ties are broken by id. */
public interface OrderField {
  /** Returns the name under which cursors remember the order. */
  String name();

  /** Returns the column, never null, of the table that is listed. */
  String column();

  /** Returns the type of the column's values: a date, a text or a whole number. */
  Class<? extends Comparable<?>> type();
}
