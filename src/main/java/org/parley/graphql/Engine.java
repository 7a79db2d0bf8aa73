package org.parley.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ResultNodesInfo;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.introspection.GoodFaithIntrospection;
import graphql.schema.GraphQLSchema;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.parley.change.ChangeLog;
import org.parley.read.TimeLimit;
import org.parley.security.Access;
import org.parley.security.Caller;
import org.parley.write.Writes;

/** Runs operations against the schema that SmallRye builds of the API classes. */
@ApplicationScoped
public class Engine {
  private final GraphQL graphQl;
  private final PersistedDocuments documents;
  private final Limits limits;
  private final TimeLimit timeLimit;
  private final Access access;
  private final Measurements measurements;
  private final SchemaVisibility schemaVisibility;

  @Inject
  Engine(
      GraphQLSchema schema,
      Operations operations,
      PersistedDocuments documents,
      Limits limits,
      TimeLimit timeLimit,
      Access access,
      Measurements measurements,
      SchemaVisibility schemaVisibility,
      QueryQueue queue,
      ChangeLog log,
      Writes writes) {
    Plans plans = new Plans(operations);
    RootFields queries = RootFields.ofQueries(log::lastBefore);
    BreadthFirstStrategy strategy =
        new BreadthFirstStrategy(
            plans, limits.cost(), queries, RootFields.ofMutations(writes), queue);
    this.graphQl =
        GraphQL.newGraphQL(schema)
            .preparsedDocumentProvider(new Documents(schema, limits))
            .queryExecutionStrategy(strategy)
            .mutationExecutionStrategy(strategy)
            .subscriptionExecutionStrategy(
                new SubscriptionStrategy(plans, limits, timeLimit, queries))
            .instrumentation(new ChainedInstrumentation(new ErrorCodes(), new OperationFinder()))
            .build();
    this.documents = documents;
    this.limits = limits;
    this.timeLimit = timeLimit;
    this.access = access;
    this.measurements = measurements;
    this.schemaVisibility = schemaVisibility;
  }

  /** Transport of a request, which decides which operations are allowed. */
  public enum Door {
    /** Links, images and prefetching send these: they must change nothing. */
    GET,
    POST,
    /** The only one that can carry more than one answer. */
    WEBSOCKET
  }

  /** Marks the program's own queries in their context. */
  enum Probe {
    ALIVE
  }

  /** Returns the result of an operation, with its errors. The context names the caller. */
  public ExecutionResult run(ExecutionInput input, Door door) {
    input
        .getGraphQLContext()
        .put(Door.class, door)
        // It allows one __type in a document; tools fetch several enums that way.
        .put(GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, true)
        .put(ResultNodesInfo.MAX_RESULT_NODES, BreadthFirstStrategy.MOST_INTROSPECTED);
    schemaVisibility.applyTo(input);
    return measurements.during(input, () -> admitted(input));
  }

  private ExecutionResult admitted(ExecutionInput input) {
    try {
      access.admit(input.getGraphQLContext().get(Caller.class));
      ExecutionInput complete = documents.complete(input);
      return timeLimit.during(
          limits.executionTime(),
          () -> graphQl.execute(complete),
          statements -> input.getGraphQLContext().put(SlowOperations.STATEMENTS, statements));
    } catch (RuntimeException e) {
      return CodedError.result(Failures.of(e).get(0));
    }
  }

  /** Returns the result of the program's own query, which needs no caller. */
  ExecutionResult probe(String query) {
    ExecutionInput input =
        ExecutionInput.newExecutionInput(query)
            .locale(Locale.ROOT)
            .graphQLContext(Map.of(Probe.class, Probe.ALIVE))
            .build();
    return timeLimit.during(limits.executionTime(), () -> graphQl.execute(input));
  }

  /**
   * Returns the results of an operation of any kind: one for each event of a subscription, else
   * one. A result without data reports why the operation could not start or continue, and is the
   * last.
   */
  public Multi<ExecutionResult> stream(ExecutionInput input) {
    ExecutionResult result = run(input, Door.WEBSOCKET);
    return result.getData() instanceof Multi<?> results
        ? results.map(ExecutionResult.class::cast)
        : Multi.createFrom().item(result);
  }
}
