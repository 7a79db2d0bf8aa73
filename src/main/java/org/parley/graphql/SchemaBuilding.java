package org.parley.graphql;

import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.editing.Mutations;

/** Changes of the schema while SmallRye builds it. */
@ApplicationScoped
public class SchemaBuilding {
  private final Mutations mutations;

  @Inject
  SchemaBuilding(Mutations mutations) {
    this.mutations = mutations;
  }

  void finish(@Observes GraphQLSchema.Builder schema) {
    MutationType.add(schema, mutations);
    SchemaFinish.finish(schema);
  }
}
