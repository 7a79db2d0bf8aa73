package org.parley.graphql;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.ResultPath;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLObjectType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Executes queries breadth first; introspection, which needs no data, as graphql-java does. */
final class BreadthFirstStrategy extends AsyncExecutionStrategy {
  private final Operations operations;

  BreadthFirstStrategy(Operations operations) {
    this.operations = operations;
  }

  @Override
  public CompletableFuture<ExecutionResult> execute(
      ExecutionContext context, ExecutionStrategyParameters parameters) {
    Map<String, MergedField> introspection =
        new LinkedHashMap<>(parameters.getFields().getSubFields());
    introspection.values().removeIf(field -> !isIntrospection(field.getName()));
    if (introspection.isEmpty()) {
      return CompletableFuture.completedFuture(run(context, null));
    }
    MergedSelectionSet fields =
        MergedSelectionSet.newMergedSelectionSet().subFields(introspection).build();
    return super.execute(context, parameters.transform(p -> p.fields(fields)))
        .thenApply(answered -> answered.getData() == null ? answered : run(context, answered));
  }

  private ExecutionResult run(ExecutionContext context, @Nullable ExecutionResult introspected) {
    List<ExecutableNormalizedField> fields =
        context.getNormalizedQueryTree().get().getTopLevelFields();
    List<ExecutableNormalizedField> own =
        fields.stream().filter(field -> !isIntrospection(field.getFieldName())).toList();
    GraphQLObjectType root = context.getGraphQLSchema().getQueryType();
    Execution execution = new Execution(context, operations);
    try {
      Object data = merge(fields, execution.run(root, own), introspected);
      context.addErrors(execution.errors());
      return new ExecutionResultImpl(data, context.getErrors());
    } catch (RuntimeException e) {
      // Whatever goes wrong, clients get an answer in GraphQL's form.
      context.addError(Failures.of(e).at(ResultPath.rootPath(), null));
      return new ExecutionResultImpl(null, context.getErrors());
    }
  }

  /** Puts the two halves together in the order of the document. */
  private static @Nullable Object merge(
      List<ExecutableNormalizedField> fields,
      @Nullable Object data,
      @Nullable ExecutionResult introspected) {
    if (introspected == null || data == null) {
      return data;
    }
    Map<String, Object> meta = introspected.getData();
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    for (ExecutableNormalizedField field : fields) {
      String key = field.getResultKey();
      merged.put(key, meta.containsKey(key) ? meta.get(key) : ((Map<?, ?>) data).get(key));
    }
    return merged;
  }

  private static boolean isIntrospection(String field) {
    return field.equals("__schema") || field.equals("__type");
  }
}
