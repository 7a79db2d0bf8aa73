package org.parley.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions that were asked of the record so far: which fields of which objects, with which
 * arguments.
 */
final class Coverage {
  /** Types that queries can't ask for: those of the mutations are known by their names. */
  private static final Pattern OF_OTHERS =
      Pattern.compile("Subscription|Mutation|.*Input|.*Payload");

  private final Set<String> asked = new HashSet<>();
  private final Map<String, Integer> answered = new HashMap<>();

  /** Takes note of a field that was asked of an object, and of the answer. */
  void add(DataFetchingEnvironment asking, @Nullable Object answer) {
    GraphQLFieldDefinition field = asking.getFieldDefinition();
    String name = name((GraphQLNamedType) asking.getParentType(), field);
    asked.add(name);
    asking
        .getArguments()
        .forEach(
            (argument, value) -> {
              asked.add(withArgument(name, argument));
              add(field.getArgument(argument).getType(), value);
            });
    if (answer instanceof Collection<?> list ? !list.isEmpty() : answer != null) {
      answered.merge(name, 1, Integer::sum);
    }
  }

  private void add(GraphQLInputType type, @Nullable Object value) {
    if (value instanceof Map<?, ?> object
        && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input) {
      object.forEach(
          (name, part) -> {
            GraphQLInputObjectField field = input.getField((String) name);
            asked.add(name(input, field));
            add(field.getType(), part);
          });
    }
  }

  /** Number of times that the record had something to answer. */
  int answers(GraphQLCompositeType type, GraphQLFieldDefinition field) {
    return answered.getOrDefault(name(type, field), 0);
  }

  /**
   * Returns true if queries gave each argument of the field and asked all fields of its objects.
   */
  boolean hasAll(GraphQLCompositeType type, GraphQLFieldDefinition field) {
    return asked.containsAll(names(type, field))
        && (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType below)
            || below.getFieldDefinitions().stream()
                .allMatch(part -> asked.containsAll(names(below, part))));
  }

  boolean has(GraphQLCompositeType type, GraphQLFieldDefinition field, String argument) {
    return asked.contains(withArgument(name(type, field), argument));
  }

  boolean has(GraphQLInputObjectType type, GraphQLInputObjectField field) {
    return asked.contains(name(type, field));
  }

  /** The fields of objects and inputs, and the arguments, that were never asked or given. */
  Set<String> missing(GraphQLSchema schema) {
    Set<String> missing = new TreeSet<>();
    for (GraphQLNamedType type : schema.getAllTypesAsList()) {
      if (OF_OTHERS.matcher(type.getName()).matches()) {
        continue;
      }
      if (type instanceof GraphQLInputObjectType input) {
        input.getFields().forEach(field -> missing.add(name(type, field)));
      }
      if (type instanceof GraphQLObjectType object && !type.getName().startsWith("__")) {
        object.getFieldDefinitions().forEach(field -> missing.addAll(names(type, field)));
      }
    }
    missing.removeAll(asked);
    return missing;
  }

  private static List<String> names(GraphQLNamedType type, GraphQLFieldDefinition field) {
    String name = name(type, field);
    return Stream.concat(
            Stream.of(name),
            field.getArguments().stream().map(argument -> withArgument(name, argument.getName())))
        .toList();
  }

  private static String name(GraphQLNamedType type, GraphQLNamedSchemaElement field) {
    return type.getName() + "." + field.getName();
  }

  private static String withArgument(String field, String argument) {
    return field + "(" + argument + ")";
  }
}
