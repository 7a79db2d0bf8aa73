package org.parley.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.model.VersionedRecord;
import org.parley.write.Binder;
import org.parley.write.InputField;

/** Form of a record in a dataset: what is absent, empty or false is left out. */
final class RecordForm {
  private RecordForm() {}

  /** Returns a record in the form, with its fields in the order of the schema's input. */
  static ObjectNode of(VersionedRecord record) {
    return of(Binder.state(record), record.getClass());
  }

  private static ObjectNode of(JsonNode state, Class<?> type) {
    ObjectNode form = ((ObjectNode) state).objectNode();
    for (InputField field : InputField.of(type)) {
      JsonNode value = state.path(field.name());
      if (isGiven(value, field)) {
        form.set(field.name(), of(value, field));
      }
    }
    return form;
  }

  private static JsonNode of(JsonNode value, InputField field) {
    if (!field.isValue()) {
      return value;
    }
    if (!field.list()) {
      return of(value, field.type());
    }
    ArrayNode items = ((ArrayNode) value).arrayNode();
    value.forEach(item -> items.add(of(item, field.type())));
    return items;
  }

  private static boolean isGiven(JsonNode value, InputField field) {
    boolean isEmpty = value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty();
    boolean isFalse = field.type() == boolean.class && !value.asBoolean();
    return !isEmpty && (field.required() || !isFalse);
  }
}
