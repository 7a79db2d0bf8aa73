package org.parley.read;

/** A constant of an order enum: what a list can be sorted by. Ties are broken by id. */
public interface OrderField {
  /** The name under which cursors remember the order. */
  String name();

  /** The column, never null, of the table that is listed. */
  String column();

  /** The type of the column's values: a date, a text or a whole number. */
  Class<? extends Comparable<?>> type();
}
