package org.parley.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.stream.Stream;
import org.parley.read.Paging;

/** Paging arguments of a field, in place of the one parameter of its method. */
final class PagingArguments {
  private PagingArguments() {}

  /** Returns the field with an argument for each component of the parameter, if it has that. */
  static GraphQLFieldDefinition spread(GraphQLFieldDefinition field) {
    List<GraphQLArgument> arguments =
        field.getArguments().stream().flatMap(PagingArguments::spread).toList();
    return field.transform(f -> f.replaceArguments(arguments));
  }

  private static Stream<GraphQLArgument> spread(GraphQLArgument argument) {
    return argument.getType() instanceof GraphQLInputObjectType type && isFor(type)
        ? type.getFieldDefinitions().stream()
            .map(
                component ->
                    GraphQLArgument.newArgument()
                        .name(component.getName())
                        .type(component.getType())
                        .build())
        : Stream.of(argument);
  }

  /** Returns true if a type is that of the parameter, which no client sees. */
  static boolean isFor(GraphQLType type) {
    return type instanceof GraphQLInputObjectType input
        && input.getName().equals(Paging.class.getSimpleName());
  }

  /** Returns the paging that the arguments of a field ask for. */
  static Paging of(DataFetchingEnvironment given) {
    return new Paging(
        given.getArgument("first"),
        given.getArgument("after"),
        given.getArgument("last"),
        given.getArgument("before"));
  }
}
