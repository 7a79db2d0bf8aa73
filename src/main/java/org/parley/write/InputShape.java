package org.parley.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parley.record.HistoricalDate;
import org.parley.record.Record;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * Checks the shape of a record's input: which fields it has and of which types. Mutations have it
 * checked by the schema; records that come in a file have not.
 */
final class InputShape {
  private InputShape() {}

  /**
   * Checks the input of a new record, or of a value in one.
   *
   * @param place the place of the input
   * @throws Refusal if it lacks a field, has an unknown one, or one holds a value of another type
   */
  static void check(ObjectNode input, Class<?> type, String place) {
    Map<String, InputField> fields = new HashMap<>();
    for (InputField field : InputField.of(type)) {
      fields.put(field.name(), field);
      if (field.required() && !input.has(field.name())) {
        throw refusal(place + "." + field.name(), "is required.");
      }
    }
    input
        .properties()
        .forEach(
            entry -> {
              String at = place + "." + Refusal.echo(entry.getKey());
              InputField field = fields.get(entry.getKey());
              if (field == null) {
                throw refusal(at, "is unknown.");
              }
              check(entry.getValue(), field, at);
            });
  }

  private static void check(JsonNode value, InputField field, String place) {
    if (value.isNull()) {
      if (field.required()) {
        throw refusal(place, "must not be null.");
      }
    } else if (!field.list()) {
      checkItem(value, field, place);
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        checkItem(value.get(i), field, place + "[" + i + "]");
      }
    } else {
      throw refusal(place, "must be a list.");
    }
  }

  private static void checkItem(JsonNode value, InputField field, String place) {
    Class<?> type = field.type();
    if (type.isEnum()) {
      List<String> constants =
          Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
      demand(
          value,
          text -> text.isTextual() && constants.contains(text.textValue()),
          place,
          "one of " + constants.stream().collect(Collectors.joining(", ")));
    } else if (type == int.class || type == Integer.class) {
      demand(value, JsonNode::canConvertToInt, place, "a whole number");
    } else if (type == boolean.class || type == Boolean.class) {
      demand(value, JsonNode::isBoolean, place, "true or false");
    } else if (field.isValue()) {
      demand(value, JsonNode::isObject, place, "an object");
      check((ObjectNode) value, type, place);
    } else {
      demand(value, JsonNode::isTextual, place, expectedText(type));
    }
  }

  private static String expectedText(Class<?> type) {
    if (Record.class.isAssignableFrom(type)) {
      return "the slug or id of a " + type.getSimpleName().toLowerCase(Locale.ROOT);
    }
    return type == HistoricalDate.class ? "a date in EDTF, such as \"2022-08-18\"" : "text";
  }

  private static void demand(
      JsonNode value, Predicate<JsonNode> isRight, String place, String expected) {
    if (!isRight.test(value)) {
      throw refusal(place, "must be %s, but was %s.".formatted(expected, shown(value)));
    }
  }

  private static String shown(JsonNode value) {
    return value.isContainerNode()
        ? value.isArray() ? "a list" : "an object"
        : Refusal.echo(value.toString());
  }

  private static Refusal refusal(String place, String words) {
    return Refusal.of(ErrorCode.BAD_USER_INPUT, place, words);
  }
}
