package org.parley.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.graphql.Description;
import org.parley.model.HistoricalDate;
import org.parley.model.RecordTypes;
import org.parley.model.SluggedRecord;
import org.parley.model.TextForm;
import org.parley.write.InputField;

/**
 * Describes datasets in JSON Schema, from the entities that they become.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema, 2020-12</a>
 */
final class DatasetSchema {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, ObjectNode> definitions = new TreeMap<>();

  private final RecordTypes types;

  private DatasetSchema(RecordTypes types) {
    this.types = types;
  }

  static ObjectNode of(RecordTypes types) {
    return new DatasetSchema(types).whole();
  }

  private ObjectNode whole() {
    ObjectNode schema = JSON.createObjectNode();
    schema
        .put("$schema", "https://json-schema.org/draft/2020-12/schema")
        .put("title", "Parley dataset")
        .put(
            "description",
            "Part of the diplomatic record. What is absent is left out; lists can refer to each"
                + " other and to records that are stored already.")
        .put("type", "object")
        .put("additionalProperties", false);
    schema.putArray("required").add("format").add("formatVersion").add("title");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("format").put("const", DatasetFormat.NAME);
    properties.putObject("formatVersion").put("const", DatasetFormat.VERSION);
    header(properties, "title", "Name of the dataset.");
    header(properties, "version", "Version of the dataset, as its authors count.");
    header(properties, "language", "Language of its prose, as a BCP 47 tag.");
    header(properties, "note", "Text that readers must know first.");
    header(properties, "method", "Way in which the dataset was made.");
    types
        .lists()
        .forEach((list, type) -> properties.set(list, listOf(reference(definition(type)))));
    ObjectNode all = schema.putObject("$defs");
    definitions.forEach(all::set);
    return schema;
  }

  private static void header(ObjectNode properties, String name, String description) {
    properties.putObject(name).put("type", "string").put("description", description);
  }

  private static ObjectNode listOf(JsonNode items) {
    ObjectNode list = JSON.createObjectNode().put("type", "array");
    list.set("items", items);
    return list;
  }

  private static ObjectNode reference(String definition) {
    return JSON.createObjectNode().put("$ref", "#/$defs/" + definition);
  }

  /** Defines a type of objects, unless it is defined already, and returns its name. */
  private String definition(Class<?> type) {
    String name = type.getSimpleName();
    if (!definitions.containsKey(name)) {
      ObjectNode definition =
          JSON.createObjectNode()
              .put("description", type.getAnnotation(Description.class).value())
              .put("type", "object")
              .put("additionalProperties", false);
      definitions.put(name, definition);
      // What is within another record does not name it.
      List<InputField> fields =
          InputField.of(type).stream().filter(field -> !isOwner(field, type)).toList();
      List<String> required =
          fields.stream()
              .filter(field -> field.required() || field.name().equals("slug"))
              .map(InputField::name)
              .toList();
      if (!required.isEmpty()) {
        required.forEach(definition.putArray("required")::add);
      }
      ObjectNode properties = definition.putObject("properties");
      fields.forEach(field -> properties.set(field.name(), property(field)));
      types
          .within(type)
          .forEach(
              within ->
                  properties.set(within.list(), listOf(reference(definition(within.entity())))));
    }
    return name;
  }

  private boolean isOwner(InputField field, Class<?> type) {
    return types.all().stream()
        .filter(declared -> declared.entity() == type && declared.within() != null)
        .anyMatch(declared -> declared.within().field().equals(field.name()));
  }

  private ObjectNode property(InputField field) {
    ObjectNode value = value(field);
    ObjectNode property = field.list() ? listOf(value) : value;
    if (field.list() && field.type() != String.class && isReference(field)) {
      property.put("uniqueItems", true);
    }
    return property.put("description", field.description());
  }

  private static boolean isReference(InputField field) {
    return SluggedRecord.class.isAssignableFrom(field.type());
  }

  private ObjectNode value(InputField field) {
    ObjectNode value = JSON.createObjectNode();
    Class<?> type = field.type();
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        value.withArray("enum").add(constant.toString());
      }
      return value;
    }
    if (type == int.class || type == Integer.class) {
      return value.put("type", "integer");
    }
    if (type == double.class || type == Double.class) {
      value.put("type", "number");
      return field.bounds() == null
          ? value
          : value.put("minimum", field.bounds().least()).put("maximum", field.bounds().most());
    }
    if (type == boolean.class || type == Boolean.class) {
      return value.put("type", "boolean");
    }
    if (type == HistoricalDate.class) {
      definitions.computeIfAbsent(
          "Date",
          name ->
              JSON.createObjectNode()
                  .put("type", "string")
                  .put("description", InputField.of(HistoricalDate.class).get(0).description()));
      return reference("Date");
    }
    if (field.isValue()) {
      return reference(definition(type));
    }
    value.put("type", "string");
    if (field.maxLength() < Integer.MAX_VALUE) {
      value.put("maxLength", field.maxLength());
    }
    if (field.form() == TextForm.WEB_ADDRESS) {
      value.put("format", "iri");
    }
    if (field.name().equals("slug")) {
      value.put("pattern", "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$");
    }
    return value;
  }
}
