package org.parley.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeSet;

/** Compares answers by what they say, whatever each target's habit of wrapping things up. */
final class Sameness {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Sameness() {}

  /** Where two answers first differ, if they do. */
  static Optional<String> difference(byte[] left, byte[] right) throws IOException {
    return difference("", unwrap(data(left)), unwrap(data(right)));
  }

  /** Parts of answers beside the data, such as the cost, which are the targets' own affair. */
  private static JsonNode data(byte[] answer) throws IOException {
    return JSON.readTree(answer).path("data");
  }

  /** An object with one field is that field's value: {@code {nodes: […]}}, {@code {edtf: …}}. */
  private static JsonNode unwrap(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> array.add(unwrap(element)));
      return array;
    }
    if (node.isObject() && node.size() == 1) {
      return unwrap(node.elements().next());
    }
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.fields().forEachRemaining(f -> object.set(f.getKey(), unwrap(f.getValue())));
      return object;
    }
    return node;
  }

  private static Optional<String> difference(String path, JsonNode left, JsonNode right) {
    if (left.equals(right)) {
      return Optional.empty();
    }
    if (left.isArray() && right.isArray() && left.size() == right.size()) {
      for (int i = 0; i < left.size(); i++) {
        Optional<String> found = difference(path + "[" + i + "]", left.get(i), right.get(i));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    if (left.isObject() && right.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      left.fieldNames().forEachRemaining(names::add);
      right.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        Optional<String> found = difference(path + "." + name, left.path(name), right.path(name));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.of("%s: %s and %s".formatted(path, shorten(left), shorten(right)));
  }

  private static String shorten(JsonNode node) {
    String text = node.isMissingNode() ? "nothing" : node.toString();
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
