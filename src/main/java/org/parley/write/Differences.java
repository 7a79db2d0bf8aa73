package org.parley.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Differences of a change by field: {@code {"title": ["before", "after"]}}. */
final class Differences {
  /** The state of a record that is not there. */
  static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

  private Differences() {}

  /** Returns the fields that differ between two states of a record. */
  static ObjectNode of(ObjectNode before, ObjectNode after) {
    Set<String> fields = new LinkedHashSet<>();
    before.fieldNames().forEachRemaining(fields::add);
    after.fieldNames().forEachRemaining(fields::add);
    ObjectNode differences = JsonNodeFactory.instance.objectNode();
    for (String field : fields) {
      JsonNode was = value(before, field);
      JsonNode is = value(after, field);
      if (!was.equals(is)) {
        differences.putArray(field).add(was).add(is);
      }
    }
    return differences;
  }

  /**
   * Returns the state to which differences lead that follow on one another from the very first one.
   */
  static ObjectNode sum(List<ObjectNode> differences) {
    ObjectNode state = JsonNodeFactory.instance.objectNode();
    for (ObjectNode difference : differences) {
      difference.properties().forEach(field -> state.set(field.getKey(), field.getValue().get(1)));
    }
    return state;
  }

  /** Returns the value of a field; an empty list counts as no value. */
  private static JsonNode value(ObjectNode state, String field) {
    JsonNode value = state.path(field);
    boolean empty = value.isMissingNode() || value instanceof ArrayNode list && list.isEmpty();
    return empty ? NullNode.getInstance() : value;
  }
}
