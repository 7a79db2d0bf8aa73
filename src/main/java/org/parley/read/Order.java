package org.parley.read;

import org.jspecify.annotations.Nullable;

/** The order of a list: by one field, then by id. */
public record Order(OrderField field, boolean descending) {

  /** Returns the order asked for, or the given field ascending. */
  public static Order of(
      @Nullable OrderField field, @Nullable OrderDirection direction, OrderField standard) {
    return new Order(field == null ? standard : field, direction == OrderDirection.DESC);
  }

  Order reversed() {
    return new Order(field, !descending);
  }

  /** Returns the SQL that sorts by this order. */
  String sql() {
    String direction = descending ? " desc" : "";
    return "e." + field.column().name() + direction + ", e.id" + direction;
  }
}
