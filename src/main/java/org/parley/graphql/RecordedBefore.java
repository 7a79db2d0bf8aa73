package org.parley.graphql;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeReference;

/** Argument for historical reads, of every query for one record by its slug. */
final class RecordedBefore {
  static final String NAME = "recordedBefore";

  private RecordedBefore() {}

  /**
   * Adds the argument to a field of the query type that returns one record by its slug. Relay wants
   * {@code node} to have no argument but the id.
   */
  static GraphQLFieldDefinition added(GraphQLFieldDefinition field) {
    return field.getArgument("slug") == null
        ? field
        : field.transform(
            f ->
                f.argument(
                    GraphQLArgument.newArgument()
                        .name(NAME)
                        .description(
                            "Time (exclusive) for a historical read: the record and all its"
                                + " fields as stored before it. Defaults to the current state.")
                        .type(GraphQLTypeReference.typeRef("DateTime"))));
  }
}
