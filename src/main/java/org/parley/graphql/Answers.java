package org.parley.graphql;

import graphql.execution.ExecutionContext;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers fields: by a call of an API method for all parents at once, or by a property of each. */
final class Answers {
  /** Placeholder for the source of the root fields. */
  static final Object ROOT = new Object();

  private Answers() {}

  /** Fetches a field for all sources, each value at its source's index. */
  static void fetch(
      ExecutionContext run, FieldPlan field, @Nullable Object[] sources, @Nullable Object[] values)
      throws Exception {
    Resolver method = field.method();
    if (method == null) {
      readProperty(field.name(), sources, values);
    } else {
      Object result = call(run, method, field, sources);
      if (sources[0] == ROOT) {
        values[0] = result;
      } else {
        copy((List<?>) result, values, field);
      }
    }
  }

  private static @Nullable Object call(
      ExecutionContext run, Resolver method, FieldPlan field, @Nullable Object[] sources)
      throws Exception {
    DataFetchingEnvironment given =
        DataFetchingEnvironmentImpl.newDataFetchingEnvironment(run)
            .arguments(field.arguments(run))
            .build();
    return field.selection().during(() -> method.call(Arrays.asList(sources), given));
  }

  private static void copy(@Nullable List<?> results, @Nullable Object[] values, FieldPlan field) {
    if (results == null || results.size() != values.length) {
      throw new IllegalStateException(field.name() + " needs one result for each parent");
    }
    results.toArray(values);
  }

  private static void readProperty(
      String name, @Nullable Object[] sources, @Nullable Object[] values)
      throws ReflectiveOperationException {
    Class<?> type = null;
    FieldProperties.Property property = null;
    for (int i = 0; i < sources.length; i++) {
      Object source = sources[i];
      if (source != null) {
        if (source instanceof Map<?, ?> payload) {
          values[i] = payload.get(name);
          continue;
        }
        if (property == null || source.getClass() != type) {
          type = source.getClass();
          property = FieldProperties.find(type, name);
        }
        values[i] = property.of(source);
      }
    }
  }
}
