package org.parley.read;

import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * Requested page of an ordered list, by the arguments of the GraphQL Cursor Connections
 * Specification.
 */
public final class Page {
  /** The largest page that is given out. */
  public static final int MAX_SIZE = 100;

  /** The size of a page for which none is asked. */
  public static final int DEFAULT_SIZE = 20;

  private final int size;
  private final boolean backward;
  private final @Nullable Cursor after;
  private final @Nullable Cursor before;
  private final Order order;

  private Page(
      int size, boolean backward, @Nullable Cursor after, @Nullable Cursor before, Order order) {
    this.size = size;
    this.backward = backward;
    this.after = after;
    this.before = before;
    this.order = order;
  }

  /**
   * Returns the first records after a cursor, or the last ones before a cursor.
   *
   * @throws Refusal if both first and last are given, one of them is not from 1 to {@value
   *     #MAX_SIZE}, or a cursor is not of this list's order
   */
  public static Page of(
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before,
      Order order) {
    if (first != null && last != null) {
      throw new Refusal(ErrorCode.INVALID_PAGE_SIZE, "first and last must not be given together.");
    }
    return new Page(
        last == null ? size("first", first) : size("last", last),
        last != null,
        after == null ? null : Cursor.decode(after, order.field()),
        before == null ? null : Cursor.decode(before, order.field()),
        order);
  }

  /**
   * Returns the cursor of a row in a list of this order, by which it can be listed from there on.
   */
  public static String cursor(OrderField field, Object value, long id) {
    return new Cursor(value, id).encode(field);
  }

  /**
   * Returns the id of the row that a cursor stands for.
   *
   * @throws Refusal if the cursor is not of this order
   */
  public static long rowOf(String cursor, OrderField field) {
    return Cursor.decode(cursor, field).id();
  }

  private static int size(String argument, @Nullable Integer size) {
    if (size == null) {
      return DEFAULT_SIZE;
    }
    if (size < 1 || size > MAX_SIZE) {
      throw new Refusal(
          ErrorCode.INVALID_PAGE_SIZE,
          "%s must be between 1 and %d, but was %d.".formatted(argument, MAX_SIZE, size),
          argument);
    }
    return size;
  }

  int size() {
    return size;
  }

  boolean backward() {
    return backward;
  }

  boolean startsInside() {
    return after != null;
  }

  boolean endsInside() {
    return before != null;
  }

  /** Returns the place after which it starts, if it is not the list's own start. */
  Listing.@Nullable Place start() {
    return after == null ? null : new Listing.Place(after.value(), after.id());
  }

  Order order() {
    return order;
  }

  /** Returns the order in which rows are read, from the end at which the page is cut. */
  Order reading() {
    return backward ? order.reversed() : order;
  }

  /** Returns the number of rows to read: one more than the page holds shows that there are more. */
  int limit() {
    return size + 1;
  }

  /** Returns the conditions that the cursors set, on top of the filter's. */
  Where within(Where filter) {
    Where where = new Where().and(filter);
    beyond(where, after, order.descending() ? "<" : ">");
    beyond(where, before, order.descending() ? ">" : "<");
    return where;
  }

  private void beyond(Where where, @Nullable Cursor cursor, String comparison) {
    if (cursor != null) {
      where.and(
          "(e." + order.field().column().name() + ", e.id) " + comparison + " (?, ?)",
          cursor.value(),
          cursor.id());
    }
  }
}
