package org.parley.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.parley.model.SluggedRecord;

/** References to other records in the input of a record. */
public final class NamedReferences {
  private NamedReferences() {}

  /**
   * Gives each reference to a taker: the type of the record and its slug or id. Values of other
   * types than they should have are left out.
   */
  public static void each(
      ObjectNode fields, Class<?> type, BiConsumer<Class<? extends SluggedRecord>, String> taker) {
    for (InputField field : InputField.of(type)) {
      JsonNode value = fields.path(field.name());
      if (SluggedRecord.class.isAssignableFrom(field.type())) {
        Class<? extends SluggedRecord> referred = field.type().asSubclass(SluggedRecord.class);
        each(value, JsonNode::isTextual, name -> taker.accept(referred, name.textValue()));
      } else if (field.isValue()) {
        each(value, JsonNode::isObject, item -> each((ObjectNode) item, field.type(), taker));
      }
    }
  }

  private static void each(JsonNode value, Predicate<JsonNode> type, Consumer<JsonNode> taker) {
    if (value.isArray()) {
      value.forEach(item -> each(item, type, taker));
    } else if (type.test(value)) {
      taker.accept(value);
    }
  }
}
