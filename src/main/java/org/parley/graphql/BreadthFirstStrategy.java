package org.parley.graphql;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.ResultPath;
import graphql.schema.GraphQLObjectType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Executes queries breadth first; introspection, which needs no data, as graphql-java does. */
final class BreadthFirstStrategy extends AsyncExecutionStrategy {
  private final Plans plans;

  BreadthFirstStrategy(Plans plans) {
    this.plans = plans;
  }

  @Override
  public CompletableFuture<ExecutionResult> execute(
      ExecutionContext context, ExecutionStrategyParameters parameters) {
    MergedSelectionSet fields = parameters.getFields();
    Map<String, MergedField> introspection = new LinkedHashMap<>(fields.getSubFields());
    introspection.values().removeIf(field -> !isIntrospection(field.getName()));
    if (introspection.isEmpty()) {
      return CompletableFuture.completedFuture(run(context, fields, null));
    }
    MergedSelectionSet only =
        MergedSelectionSet.newMergedSelectionSet().subFields(introspection).build();
    return super.execute(context, parameters.transform(p -> p.fields(only)))
        .thenApply(
            answered -> answered.getData() == null ? answered : run(context, fields, answered));
  }

  private ExecutionResult run(
      ExecutionContext context, MergedSelectionSet fields, @Nullable ExecutionResult introspected) {
    GraphQLObjectType root = context.getGraphQLSchema().getQueryType();
    Execution execution = new Execution(context);
    try {
      Answer data = execution.run(plans.of(context, root, fields));
      context.addErrors(execution.errors());
      return new ExecutionResultImpl(merge(fields, data, introspected), context.getErrors());
    } catch (RuntimeException e) {
      // Whatever goes wrong, clients get an answer in GraphQL's form.
      context.addError(Failures.of(e).at(ResultPath.rootPath(), null));
      return new ExecutionResultImpl(null, context.getErrors());
    }
  }

  /** Puts the two halves together in the order of the document. */
  private static @Nullable Object merge(
      MergedSelectionSet fields, @Nullable Answer data, @Nullable ExecutionResult introspected) {
    if (introspected == null || data == null) {
      return data;
    }
    Map<String, Object> meta = introspected.getData();
    Map<String, @Nullable Object> own = data.toMap();
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    for (String key : fields.getKeys()) {
      merged.put(key, meta.containsKey(key) ? meta.get(key) : own.get(key));
    }
    return merged;
  }

  static boolean isIntrospection(String field) {
    return field.equals("__schema") || field.equals("__type");
  }
}
