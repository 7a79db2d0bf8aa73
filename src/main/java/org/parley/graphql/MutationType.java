package org.parley.graphql;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Set;
import org.parley.editing.Mutation;
import org.parley.editing.Mutations;

/** Type of the mutations, which are not methods and so unknown to SmallRye. */
final class MutationType {
  private MutationType() {}

  /** Adds the mutations to a schema. */
  static void add(GraphQLSchema.Builder schema, Mutations mutations) {
    GraphQLObjectType.Builder type =
        GraphQLObjectType.newObject()
            .name("Mutation")
            .description("Changes of the record, for editors and administrators.");
    mutations.all().forEach(mutation -> type.field(field(mutation)));
    schema.mutation(type.build()).additionalTypes(Set.copyOf(mutations.nestedInputs()));
  }

  /**
   * Returns the field of a mutation. It is nullable, so that a failed mutation leaves the results
   * of others in the same request.
   */
  private static GraphQLFieldDefinition field(Mutation mutation) {
    return GraphQLFieldDefinition.newFieldDefinition()
        .name(mutation.name())
        .description(mutation.description() + " Requires the role " + mutation.role().id() + ".")
        .argument(
            GraphQLArgument.newArgument()
                .name("input")
                .description(mutation.input().getDescription())
                .type(GraphQLNonNull.nonNull(mutation.input())))
        .type(mutation.payload())
        .build();
  }
}
