package org.parley.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where two answers differ, the order of keys and of lists included. */
final class Difference {
  private Difference() {}

  /** Tells of the first difference, if there is one. */
  static Optional<String> first(String path, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      List<String> keys = keys(expected);
      return keys.equals(keys(actual))
          ? keys.stream()
              .flatMap(key -> first(path + "." + key, expected.get(key), actual.get(key)).stream())
              .findFirst()
          : Optional.of(told(path, "keys " + keys, "keys " + keys(actual)));
    }
    if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      return IntStream.range(0, expected.size())
          .boxed()
          .flatMap(i -> first(path + "[" + i + "]", expected.get(i), actual.get(i)).stream())
          .findFirst();
    }
    return expected.equals(actual)
        ? Optional.empty()
        : Optional.of(told(path, expected.toString(), actual.toString()));
  }

  private static List<String> keys(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static String told(String path, String expected, String actual) {
    return "%s should be %s but is %s".formatted(path, expected, actual);
  }
}
