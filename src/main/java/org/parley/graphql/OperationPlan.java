package org.parley.graphql;

import graphql.GraphQLContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.language.FragmentDefinition;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import java.util.List;
import java.util.Map;

/**
 * Operation of a document, prepared for many runs: fragments are spread and merged, fields that
 * directives leave out are gone. Each part is computed when a run first needs it.
 *
 * @param conditions the values of the variables that directives can depend on
 */
record OperationPlan(
    GraphQLSchema schema,
    Operations operations,
    Map<String, FragmentDefinition> fragments,
    Map<String, Object> conditions) {

  private static final FieldCollector COLLECTOR = new FieldCollector();

  /** Returns the fields of a root type. */
  ObjectPlan root(GraphQLObjectType type, MergedSelectionSet fields) {
    return plan(type, fields);
  }

  /** Returns the selection for those values of a field that are of one object type. */
  ObjectPlan of(GraphQLObjectType type, MergedField field) {
    FieldCollectorParameters parameters =
        FieldCollectorParameters.newParameters()
            .schema(schema)
            .objectType(type)
            .fragments(fragments)
            .variables(conditions)
            .graphQLContext(GraphQLContext.getDefault())
            .build();
    return plan(type, COLLECTOR.collectFields(parameters, field));
  }

  /** Returns the object types that values of a composite type can have. */
  List<GraphQLObjectType> possibleTypes(GraphQLCompositeType type) {
    if (type instanceof GraphQLUnionType union) {
      return union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
    }
    return type instanceof GraphQLInterfaceType shared
        ? schema.getImplementations(shared)
        : List.of((GraphQLObjectType) type);
  }

  private ObjectPlan plan(GraphQLObjectType type, MergedSelectionSet selected) {
    return new ObjectPlan(
        type,
        selected.getSubFields().entrySet().stream()
            .map(field -> new FieldPlan(this, type, field.getKey(), field.getValue()))
            .toList());
  }
}
