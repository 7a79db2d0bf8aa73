package org.parley.write;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.parley.model.Bounded;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Rules for the texts and numbers of a record, at any depth. */
final class Values {
  /** Longer than any quotation that a record needs. */
  private static final int MOST_CHARACTERS = 20_000;

  private Values() {}

  /**
   * Checks that the texts of a record, or of a value in one, can be stored and are not blank if
   * required, and that its numbers are within their bounds.
   *
   * @param place the record's or the value's place in the input
   */
  static void check(Object owner, Class<?> type, String place) {
    for (InputField field : InputField.of(type)) {
      Object value = field.of(owner);
      String at = place + "." + field.name();
      if (value instanceof Collection<?> list) {
        int index = 0;
        for (Object item : list) {
          check(item, field, true, at + "[" + index++ + "]");
        }
      } else {
        check(value, field, field.required(), at);
      }
    }
  }

  private static void check(
      @Nullable Object value, InputField field, boolean required, String place) {
    if (value instanceof String text) {
      checkText(text, Math.min(field.maxLength(), MOST_CHARACTERS), place);
      if (required && text.isBlank()) {
        throw Refusal.of(ErrorCode.BAD_USER_INPUT, place, "must not be blank.");
      }
      if (field.form() != null) {
        field.form().demand(text, place);
      }
    } else if (value instanceof Double number && field.bounds() != null) {
      checkNumber(number, field.bounds(), place);
    } else if (value != null && field.isValue()) {
      check(value, field.type(), place);
    }
  }

  private static void checkNumber(double number, Bounded bounds, String place) {
    if (number < bounds.least() || number > bounds.most()) {
      throw Refusal.of(
          ErrorCode.BAD_USER_INPUT,
          place,
          "must be between %d and %d, but was %s."
              .formatted(bounds.least(), bounds.most(), number));
    }
  }

  /** Checks that a text can be stored. */
  static void checkText(String text, int most, String place) {
    if (text.length() > most) {
      throw Refusal.of(
          ErrorCode.TEXT_TOO_LONG,
          place,
          "must have at most %d characters, but had %d.".formatted(most, text.length()));
    }
    if (text.indexOf('\0') >= 0) {
      // PostgreSQL can't store it.
      throw Refusal.of(ErrorCode.BAD_USER_INPUT, place, "must not contain a null character.");
    }
    if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      // UTF-8 can't say it.
      throw Refusal.of(ErrorCode.BAD_USER_INPUT, place, "must not contain an unpaired surrogate.");
    }
  }
}
