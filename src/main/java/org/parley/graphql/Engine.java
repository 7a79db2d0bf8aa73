package org.parley.graphql;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Puts this program's own parts into the GraphQL engine that SmallRye sets up. */
@ApplicationScoped
public class Engine {
  private final Operations operations;

  @Inject
  Engine(Operations operations) {
    this.operations = operations;
  }

  void finish(@Observes GraphQLSchema.Builder schema) {
    SchemaFinish.finish(schema);
  }

  void customize(@Observes GraphQL.Builder engine) {
    // Building is the only way to learn what SmallRye has put in: its cache of parsed documents.
    Instrumentation own = engine.build().getInstrumentation();
    engine
        .queryExecutionStrategy(new BreadthFirstStrategy(operations))
        .instrumentation(new ChainedInstrumentation(own, new ErrorCodes()));
  }
}
