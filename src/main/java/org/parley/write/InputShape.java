package org.parley.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parley.model.HistoricalDate;
import org.parley.model.VersionedRecord;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * Checks the shape of a record's input: which fields it has and of which types. Mutations have it
 * checked by the schema; records that come in a file have not.
 */
final class InputShape {
  private final List<Refusal> problems = new ArrayList<>();

  private InputShape() {}

  /**
   * Returns a refusal for each field that the input of a new record lacks, that is unknown, or that
   * holds a value of another type.
   *
   * @param place the place of the input
   */
  static List<Refusal> problems(ObjectNode input, Class<?> type, String place) {
    InputShape shape = new InputShape();
    shape.check(input, type, place);
    return shape.problems;
  }

  private void check(ObjectNode input, Class<?> type, String place) {
    Map<String, InputField> fields = new HashMap<>();
    for (InputField field : InputField.of(type)) {
      fields.put(field.name(), field);
      if (field.required() && !input.has(field.name())) {
        refuse(place + "." + field.name(), "is required.");
      }
    }
    input
        .properties()
        .forEach(
            entry -> {
              String at = place + "." + Refusal.echo(entry.getKey());
              InputField field = fields.get(entry.getKey());
              if (field == null) {
                refuse(at, "is unknown.");
              } else {
                check(entry.getValue(), field, at);
              }
            });
  }

  private void check(JsonNode value, InputField field, String place) {
    if (value.isNull()) {
      if (field.required()) {
        refuse(place, "must not be null.");
      }
    } else if (!field.list()) {
      checkItem(value, field, place);
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        checkItem(value.get(i), field, place + "[" + i + "]");
      }
    } else {
      refuse(place, "must be a list.");
    }
  }

  private void checkItem(JsonNode value, InputField field, String place) {
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
    } else if (type == double.class || type == Double.class) {
      demand(value, JsonNode::isNumber, place, "a number");
    } else if (type == boolean.class || type == Boolean.class) {
      demand(value, JsonNode::isBoolean, place, "true or false");
    } else if (field.isValue()) {
      if (demand(value, JsonNode::isObject, place, "an object")) {
        check((ObjectNode) value, type, place);
      }
    } else {
      demand(value, JsonNode::isTextual, place, expectedText(type));
    }
  }

  private static String expectedText(Class<?> type) {
    if (VersionedRecord.class.isAssignableFrom(type)) {
      return "the slug or id of a " + type.getSimpleName().toLowerCase(Locale.ROOT);
    }
    return type == HistoricalDate.class ? "a date in EDTF, such as \"2022-08-18\"" : "text";
  }

  private boolean demand(JsonNode value, Predicate<JsonNode> test, String place, String expected) {
    boolean isRight = test.test(value);
    if (!isRight) {
      refuse(place, "must be %s, but was %s.".formatted(expected, shown(value)));
    }
    return isRight;
  }

  private static String shown(JsonNode value) {
    return value.isContainerNode()
        ? value.isArray() ? "a list" : "an object"
        : Refusal.echo(value.toString());
  }

  private void refuse(String place, String words) {
    problems.add(Refusal.of(ErrorCode.BAD_USER_INPUT, place, words));
  }
}
