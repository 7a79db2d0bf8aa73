package org.parley.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import org.parley.model.Dates;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * A place in an ordered list: just after the record with this id and this value of the order's
 * field. Being made of values and not of an offset, it stays right while records come and go.
 */
record Cursor(Object value, long id) {
  private static final char SEPARATOR = '|';

  /** Returns the cursor as text; it also names the order, so that another one is noticed. */
  String encode(OrderField field) {
    String text = field.name() + SEPARATOR + id + SEPARATOR + value;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /**
   * Returns the place of a cursor in a list with this order.
   *
   * @throws Refusal if the text is no cursor, or one of another order
   */
  static Cursor decode(String cursor, OrderField field) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
      String[] parts = text.split("\\" + SEPARATOR, 3);
      if (parts.length == 3 && parts[0].equals(field.name())) {
        return new Cursor(value(parts[2], field.column().type()), Long.parseLong(parts[1]));
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // Reported below, with the same message for every fault.
    }
    throw new Refusal(
        ErrorCode.INVALID_CURSOR, "The cursor must come from this list in the same order.");
  }

  private static Object value(String text, Class<?> type) {
    if (type == LocalDate.class) {
      return Dates.date(text);
    }
    if (type == Long.class) {
      return Long.valueOf(text);
    }
    return type == Integer.class ? Integer.valueOf(text) : text;
  }
}
