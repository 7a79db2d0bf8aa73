package org.parley.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.ParseAndValidate;
import graphql.schema.GraphQLSchema;
import graphql.validation.rules.SubscriptionUniqueRootField;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Predicate;

/** Runs operations against the schema that SmallRye builds of the API classes. */
@ApplicationScoped
public class Engine {
  private final GraphQL once;
  private final GraphQL streaming;

  @Inject
  Engine(GraphQLSchema schema, Operations operations) {
    Plans plans = new Plans(operations);
    this.once =
        GraphQL.newGraphQL(schema)
            .preparsedDocumentProvider(new Documents())
            .queryExecutionStrategy(new BreadthFirstStrategy(plans))
            .subscriptionExecutionStrategy(new NoSubscriptions())
            .instrumentation(new ErrorCodes())
            .build();
    this.streaming =
        once.transform(
            other -> other.subscriptionExecutionStrategy(new SubscriptionStrategy(plans)));
  }

  /** The answer to an operation but a subscription; whatever goes wrong is told in it. */
  public ExecutionResult run(ExecutionInput input) {
    return execute(once, input);
  }

  /**
   * The answers to an operation of any kind: to a subscription one for each event, else one. An
   * answer without data says why the operation could not start or go on, and is the last.
   */
  public Multi<ExecutionResult> stream(ExecutionInput input) {
    ExecutionResult result = execute(streaming, input);
    return result.getData() instanceof Multi<?> results
        ? results.map(ExecutionResult.class::cast)
        : Multi.createFrom().item(result);
  }

  private static ExecutionResult execute(GraphQL graphQl, ExecutionInput input) {
    // The rule fails where directives leave out the field; the strategy checks it instead.
    Predicate<Class<?>> rules = rule -> rule != SubscriptionUniqueRootField.class;
    input.getGraphQLContext().put(ParseAndValidate.INTERNAL_VALIDATION_PREDICATE_HINT, rules);
    return graphQl.execute(input);
  }
}
