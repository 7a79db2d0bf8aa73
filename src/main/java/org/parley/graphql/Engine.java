package org.parley.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Runs operations against the schema that SmallRye builds of the API classes. */
@ApplicationScoped
public class Engine {
  private final GraphQL graphQl;

  @Inject
  Engine(GraphQLSchema schema, Operations operations) {
    this.graphQl =
        GraphQL.newGraphQL(schema)
            .preparsedDocumentProvider(new Documents())
            .queryExecutionStrategy(new BreadthFirstStrategy(new Plans(operations)))
            .instrumentation(new ErrorCodes())
            .build();
  }

  /** The answer to an operation; whatever goes wrong is told in it. */
  public ExecutionResult run(ExecutionInput input) {
    return graphQl.execute(input);
  }
}
