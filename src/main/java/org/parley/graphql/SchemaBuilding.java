package org.parley.graphql;

import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Has a hand in the schema while SmallRye builds it. */
@ApplicationScoped
public class SchemaBuilding {
  void finish(@Observes GraphQLSchema.Builder schema) {
    SchemaFinish.finish(schema);
  }
}
