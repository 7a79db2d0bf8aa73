package org.parley.graphql;

import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.editing.Mutations;
import org.parley.model.RecordTypes;

/** Changes of the schema while SmallRye builds it. */
@ApplicationScoped
public class SchemaBuilding {
  private final Mutations mutations;
  private final RecordTypes types;

  @Inject
  SchemaBuilding(Mutations mutations, RecordTypes types) {
    this.mutations = mutations;
    this.types = types;
  }

  void finish(@Observes GraphQLSchema.Builder schema) {
    MutationType.add(schema, mutations);
    SchemaFinish.finish(schema, types);
  }
}
