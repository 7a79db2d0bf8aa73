package org.parley.graphql;

import graphql.ExecutionResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.ResultPath;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLObjectType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.read.ReadReplica;
import org.parley.read.Snapshot;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.security.Caller;

/**
 * Executes queries breadth first; introspection, which needs no data, as graphql-java does.
 * Mutations, of which one begins only when the one before is answered, need no other way: root
 * fields are answered one by one.
 */
final class BreadthFirstStrategy extends AsyncExecutionStrategy {
  /**
   * Maximum number of values in an introspection result: three times as many as the query of common
   * tools needs.
   */
  static final int MOST_INTROSPECTED = 50_000;

  private final Plans plans;
  private final int mostCost;
  private final RootFields queries;
  private final RootFields mutations;
  private final QueryQueue queue;

  BreadthFirstStrategy(
      Plans plans, int mostCost, RootFields queries, RootFields mutations, QueryQueue queue) {
    this.plans = plans;
    this.mostCost = mostCost;
    this.queries = queries;
    this.mutations = mutations;
    this.queue = queue;
  }

  @Override
  public CompletableFuture<ExecutionResult> execute(
      ExecutionContext context, ExecutionStrategyParameters parameters) {
    MergedSelectionSet fields = parameters.getFields();
    ObjectPlan plan = plans.of(context, rootType(context), fields);
    Cost cost = Cost.of(plan, context, mostCost);
    try {
      cost.demandAllowed();
    } catch (Refusal refusal) {
      return CompletableFuture.completedFuture(
          CodedError.result(refusal).transform(r -> r.extensions(cost.extensions())));
    }
    Map<String, MergedField> introspection = new LinkedHashMap<>(fields.getSubFields());
    introspection.values().removeIf(field -> !isIntrospection(field.getName()));
    if (introspection.isEmpty()) {
      return CompletableFuture.completedFuture(run(context, plan, cost, fields, Map.of()));
    }
    MergedSelectionSet only =
        MergedSelectionSet.newMergedSelectionSet().subFields(introspection).build();
    return super.execute(context, parameters.transform(p -> p.fields(only)))
        .thenApply(
            schema -> {
              if (context.getResultNodesInfo().isMaxResultNodesExceeded()) {
                return CodedError.result(
                    new Refusal(
                        ErrorCode.TOO_BROAD_INTROSPECTION,
                        "An introspection query must return at most %d values."
                            .formatted(MOST_INTROSPECTED)));
              }
              return schema.getData() == null
                  ? schema
                  : run(context, plan, cost, fields, schema.getData());
            });
  }

  private static boolean isMutation(ExecutionContext context) {
    return context.getOperationDefinition().getOperation() == Operation.MUTATION;
  }

  private static GraphQLObjectType rootType(ExecutionContext context) {
    return isMutation(context)
        ? context.getGraphQLSchema().getMutationType()
        : context.getGraphQLSchema().getQueryType();
  }

  private ExecutionResult run(
      ExecutionContext context,
      ObjectPlan plan,
      Cost cost,
      MergedSelectionSet fields,
      Map<String, Object> introspected) {
    boolean isMutation = isMutation(context);
    Execution execution = new Execution(context, isMutation ? mutations : queries);
    Object data = null;
    try {
      Answer answer = isMutation ? execution.run(plan) : query(context, () -> execution.run(plan));
      data = merge(fields, answer, introspected);
      context.addErrors(execution.errors());
    } catch (Refusal refusal) {
      return CodedError.result(refusal);
    } catch (RuntimeException e) {
      // Whatever goes wrong, clients get an answer in GraphQL's form.
      for (Refusal refusal : Failures.of(e)) {
        context.addError(new CodedError(refusal, null, ResultPath.rootPath()));
      }
    }
    return ExecutionResult.newExecutionResult()
        .data(data)
        .errors(context.getErrors())
        .extensions(cost.extensions())
        .build();
  }

  /** Executes a query in its turn; the program's own queries do not wait. */
  private @Nullable Answer query(ExecutionContext context, Supplier<@Nullable Answer> answer) {
    Caller caller = context.getGraphQLContext().getOrDefault(Caller.class, Caller.ANONYMOUS);
    Supplier<@Nullable Answer> reads =
        () -> ReadReplica.during(caller, () -> Snapshot.during(answer));
    return context.getGraphQLContext().hasKey(Engine.Probe.class)
        ? reads.get()
        : queue.during(reads);
  }

  /** Merges the two halves in the order of the document. */
  private static @Nullable Object merge(
      MergedSelectionSet fields, @Nullable Answer data, Map<String, Object> introspected) {
    if (introspected.isEmpty() || data == null) {
      return data;
    }
    Map<String, @Nullable Object> own = data.toMap();
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    for (String key : fields.getKeys()) {
      merged.put(key, introspected.containsKey(key) ? introspected.get(key) : own.get(key));
    }
    return merged;
  }

  static boolean isIntrospection(String field) {
    return field.equals("__schema") || field.equals("__type");
  }
}
