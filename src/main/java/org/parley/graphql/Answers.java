package org.parley.graphql;

import graphql.execution.ExecutionContext;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.read.Selection;

/** Answers the fields of one run of an operation: by a call of an API method, or by a property. */
final class Answers {
  /** Stands for the one source of the root fields. */
  static final Object ROOT = new Object();

  private final ExecutionContext context;
  private final Operations operations;

  Answers(ExecutionContext context, Operations operations) {
    this.context = context;
    this.operations = operations;
  }

  /** Answers a field for all sources, each answer in its source's place. */
  void fetch(
      String type,
      ExecutableNormalizedField field,
      @Nullable Object[] sources,
      @Nullable Object[] values)
      throws Exception {
    ApiMethod method = operations.find(type, field.getFieldName());
    if (method != null) {
      Object result = call(method, field, sources);
      if (sources[0] == ROOT) {
        values[0] = result;
      } else {
        copy((List<?>) result, values, field);
      }
      return;
    }
    for (int i = 0; i < sources.length; i++) {
      Object source = sources[i];
      if (source != null) {
        values[i] = Properties.find(source.getClass(), field.getFieldName()).of(source);
      }
    }
  }

  private @Nullable Object call(
      ApiMethod method, ExecutableNormalizedField field, @Nullable Object[] sources)
      throws Exception {
    DataFetchingEnvironment given =
        DataFetchingEnvironmentImpl.newDataFetchingEnvironment(context)
            .arguments(field.getResolvedArguments())
            .build();
    return Selection.of(field, operations::attributesFor)
        .during(() -> method.call(Arrays.asList(sources), given));
  }

  private static void copy(
      @Nullable List<?> results, @Nullable Object[] values, ExecutableNormalizedField field) {
    if (results == null || results.size() != values.length) {
      throw new IllegalStateException(field.printDetails() + " needs one result for each parent");
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = results.get(i);
    }
  }
}
