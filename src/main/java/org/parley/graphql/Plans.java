package org.parley.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.schema.GraphQLObjectType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers the plans of operations, those used last, as long as they fit a bound. */
final class Plans {
  private static final int SHARE_OF_HEAP = 20;

  private final Operations operations;
  private final Cache<Key, Planned> known =
      Caffeine.newBuilder()
          .maximumWeight(Footprint.ofHeap(SHARE_OF_HEAP))
          .weigher((Key key, Planned planned) -> planned.bytes())
          .build();

  Plans(Operations operations) {
    this.operations = operations;
  }

  private record Key(String document, @Nullable String operation, Map<String, Object> conditions) {}

  private record Planned(ObjectPlan plan, int bytes) {}

  /** Returns the plan of the operation's root fields, without those of introspection. */
  ObjectPlan of(ExecutionContext run, GraphQLObjectType root, MergedSelectionSet fields) {
    // Only these can decide on a directive, so that other variables share a plan.
    Map<String, Object> conditions = new LinkedHashMap<>(run.getCoercedVariables().toMap());
    conditions.values().removeIf(value -> !(value instanceof Boolean));
    Key key =
        new Key(
            run.getExecutionInput().getQuery(), run.getOperationDefinition().getName(), conditions);
    return known.get(key, k -> plan(run, root, fields, conditions)).plan();
  }

  private Planned plan(
      ExecutionContext run,
      GraphQLObjectType root,
      MergedSelectionSet fields,
      Map<String, Object> conditions) {
    OperationPlan operation =
        new OperationPlan(run.getGraphQLSchema(), operations, run.getFragmentsByName(), conditions);
    Map<String, MergedField> own = new LinkedHashMap<>(fields.getSubFields());
    own.values().removeIf(field -> BreadthFirstStrategy.isIntrospection(field.getName()));
    ObjectPlan plan =
        operation.root(root, MergedSelectionSet.newMergedSelectionSet().subFields(own).build());
    String text = run.getExecutionInput().getQuery();
    return new Planned(plan, Footprint.of(text, run.getDocument(), plan));
  }
}
