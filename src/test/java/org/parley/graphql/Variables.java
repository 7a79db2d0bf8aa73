package org.parley.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes input values into a document, as literals or as variables of all sorts. */
final class Variables {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Dice dice;
  private final List<String> declarations = new ArrayList<>();
  private final Map<String, @Nullable Object> values = new HashMap<>();

  Variables(Dice dice) {
    this.dice = dice;
  }

  /** The declarations as they follow the word query. */
  String declarations() {
    return declarations.isEmpty() ? "" : "(" + String.join(", ", declarations) + ")";
  }

  Map<String, @Nullable Object> values() {
    return values;
  }

  /** The arguments as they follow the field's name. */
  String arguments(GraphQLFieldDefinition field, Map<String, @Nullable Object> arguments) {
    StringJoiner text = new StringJoiner(", ", "(", ")").setEmptyValue("");
    arguments.forEach(
        (name, value) -> {
          GraphQLArgument argument = field.getArgument(name);
          text.add(name + ": " + write(value, argument.getType()));
        });
    return text.toString();
  }

  /** The value in the place of an input of this type. */
  String write(@Nullable Object value, GraphQLInputType type) {
    return dice.chance(25) ? variable(value, type) : literal(value, type);
  }

  private String variable(@Nullable Object value, GraphQLInputType type) {
    String name = "v" + (declarations.size() + 1);
    String declaration = "$" + name + ": " + GraphQLTypeUtil.simplePrint(type);
    boolean plain = !(value instanceof Map || value instanceof List);
    if (value != null && plain && dice.chance(20)) {
      declarations.add(declaration + " = " + literal(value, type));
    } else {
      declarations.add(declaration);
      // A variable that is not given is not the same as one that is null.
      if (value != null || dice.chance(50)) {
        values.put(name, value);
      }
    }
    return "$" + name;
  }

  private String literal(@Nullable Object value, GraphQLInputType nullable) {
    GraphQLInputType type = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(nullable);
    if (value instanceof Map<?, ?> object) {
      GraphQLInputObjectType objectType = (GraphQLInputObjectType) type;
      StringJoiner text = new StringJoiner(", ", "{", "}");
      object.forEach(
          (name, part) ->
              text.add(name + ": " + write(part, objectType.getField((String) name).getType())));
      return text.toString();
    }
    if (value instanceof List<?> list) {
      GraphQLInputType itemType = (GraphQLInputType) ((GraphQLList) type).getWrappedType();
      StringJoiner text = new StringJoiner(", ", "[", "]");
      list.forEach(item -> text.add(write(item, itemType)));
      return text.toString();
    }
    return value != null && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLEnumType
        ? value.toString()
        : quoted(value);
  }

  private static String quoted(@Nullable Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
