package org.parley.editing;

import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.parley.model.HistoricalDate;
import org.parley.model.SluggedRecord;
import org.parley.model.Staged;
import org.parley.model.VersionedRecord;
import org.parley.write.InputField;

/**
 * Makes the input types of the records: what a record stores and shows can be filled in, under the
 * same names and with the same meaning. Other records are given by slug or id.
 */
final class InputTypes {
  private final Map<Class<?>, GraphQLInputObjectType> nested = new LinkedHashMap<>();

  /** Returns the input type for a new record. */
  GraphQLInputObjectType create(Class<?> type, String name) {
    GraphQLInputObjectType.Builder input = input(name, "Fields of a new " + words(type) + ".");
    InputField.of(type).forEach(field -> input.field(field(field, field.required())));
    return input.field(idempotencyKey("adds nothing more and returns the same record")).build();
  }

  /** Returns the input type for changes of a record. */
  GraphQLInputObjectType update(Class<?> type) {
    GraphQLInputObjectType.Builder input =
        versioned(
            "Update" + name(type) + "Input",
            "Fields of "
                + one(type)
                + " to change: omitted fields keep their value, null clears, lists are replaced.",
            type);
    InputField.of(type).forEach(field -> input.field(field(field, false)));
    return hasStages(type) ? input.field(corrects()).build() : input.build();
  }

  /** Returns the input type for restoring a record. */
  GraphQLInputObjectType restore(Class<?> type) {
    return input(
            "Restore" + name(type) + "Input",
            "The " + words(type) + " to restore, and the state to restore.")
        .field(field("id", required("ID"), "Id of the " + words(type) + ", deleted or not."))
        .field(
            field(
                "change",
                required("String"),
                "Cursor of a change from the record's history; restores the state after"
                    + " that change."))
        .field(idempotencyKey("changes nothing more"))
        .build();
  }

  /** Returns an input type with the id and the version that the editor has read. */
  GraphQLInputObjectType.Builder versioned(String name, String description, Class<?> type) {
    return versioned(name, description, named(type) + words(type) + ".");
  }

  /** Begins an input type for a change of a record; key describes what names the record. */
  GraphQLInputObjectType.Builder versioned(String name, String description, String key) {
    return input(name, description)
        .field(field("id", required("ID"), key))
        .field(
            field(
                "expectedVersion",
                required("Int"),
                "Version that was read. If the record has another one now, the error"
                    + " CONFLICT results."))
        .field(idempotencyKey("changes nothing more"));
  }

  private static GraphQLInputObjectField idempotencyKey(String effect) {
    return field(
        "idempotencyKey",
        typeRef("String"),
        "Any text that identifies this request; if the same editor sends it again, it %s."
            .formatted(effect));
  }

  /**
   * Returns the words for the key of a record. Assessments have no slug, and a slug alone does not
   * determine the type.
   */
  private static String named(Class<?> type) {
    return (SluggedRecord.class.isAssignableFrom(type) ? "Slug or id" : "Id") + " of the ";
  }

  /** Returns the types of the values that the other input types hold, each of them once. */
  Collection<GraphQLInputObjectType> nested() {
    return nested.values();
  }

  static GraphQLInputObjectType.Builder input(String name, String description) {
    return GraphQLInputObjectType.newInputObject().name(name).description(description);
  }

  static GraphQLInputObjectField field(String name, GraphQLInputType type, String description) {
    return GraphQLInputObjectField.newInputObjectField()
        .name(name)
        .type(type)
        .description(description)
        .build();
  }

  static GraphQLInputType required(String type) {
    return GraphQLNonNull.nonNull(typeRef(type));
  }

  /** Returns the type of a value that is an input object itself. */
  GraphQLInputType value(Class<?> type) {
    if (!nested.containsKey(type)) {
      String description = type.getAnnotation(Description.class).value();
      GraphQLInputObjectType.Builder input = input(name(type) + "Input", description);
      InputField.of(type).forEach(field -> input.field(field(field, field.required())));
      nested.put(type, input.build());
    }
    return typeRef(name(type) + "Input");
  }

  static String name(Class<?> type) {
    Name given = type.getAnnotation(Name.class);
    return given == null ? type.getSimpleName() : given.value();
  }

  /**
   * Returns the words for one record of a type within a sentence: {@code a pledge}, {@code an
   * outcome}.
   */
  static String one(Class<?> type) {
    String words = words(type);
    return ("aeiou".indexOf(words.charAt(0)) < 0 ? "a " : "an ") + words;
  }

  /** Returns the words for a type within a sentence: {@code pledge assessment}. */
  static String words(Class<?> type) {
    return name(type).replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private GraphQLInputObjectField field(InputField field, boolean required) {
    GraphQLType type = type(field.type());
    if (field.list()) {
      type = GraphQLList.list(GraphQLNonNull.nonNull(type));
    }
    return field(
        field.name(),
        (GraphQLInputType) (required ? GraphQLNonNull.nonNull(type) : type),
        field.description() + notation(field));
  }

  private GraphQLInputType type(Class<?> type) {
    if (VersionedRecord.class.isAssignableFrom(type)) {
      return typeRef("ID");
    }
    if (type == String.class || type == HistoricalDate.class) {
      return typeRef("String");
    }
    if (type == Integer.class || type == int.class) {
      return typeRef("Int");
    }
    if (type == Double.class || type == double.class) {
      return typeRef("Float");
    }
    if (type == Boolean.class || type == boolean.class) {
      return typeRef("Boolean");
    }
    return type.isEnum() ? typeRef(name(type)) : value(type);
  }

  private static String notation(InputField field) {
    if (field.name().equals("slug")) {
      return " If null, or omitted for a new record, it is derived from the title or name.";
    }
    if (field.type() == HistoricalDate.class) {
      return " In EDTF, such as 2022-08-18, 2022-08, 2022-08~ or 2011-03-08/2011-03-09.";
    }
    return VersionedRecord.class.isAssignableFrom(field.type())
        ? field.list() ? " Given by slug or id, without duplicates." : " Given by slug or id."
        : "";
  }

  private static boolean hasStages(Class<?> type) {
    return InputField.of(type).stream()
        .anyMatch(field -> Staged.class.isAssignableFrom(field.type()));
  }

  static GraphQLInputObjectField corrects() {
    return field(
        "corrects",
        typeRef("Boolean"),
        "True to correct a wrong record, which allows any change of status. Defaults to false.");
  }
}
