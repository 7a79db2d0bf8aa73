package org.parley.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.read.Reads;

/** A method of an API class that answers a field. */
final class ApiMethod {
  private final Operation operation;
  private final OperationInvoker invoker;
  private final ArgumentHelper arguments;
  private final List<String> attributes;

  ApiMethod(Operation operation) {
    this.operation = operation;
    this.invoker = new OperationInvoker(operation);
    this.arguments = new ArgumentHelper(operation.getArguments());
    Reads reads = invoker.getMethod().getAnnotation(Reads.class);
    this.attributes = reads == null ? List.of() : List.of(reads.value());
  }

  /** The attributes that the method reads of its source objects. */
  List<String> attributes() {
    return attributes;
  }

  /** Answers the field for all parents at once; a root field has none. */
  @Nullable Object call(List<?> parents, DataFetchingEnvironment given) throws Exception {
    List<@Nullable Object> values = new ArrayList<>(converted(given));
    for (int i = 0; i < operation.getArguments().size(); i++) {
      if (operation.getArguments().get(i).isSourceArgument()) {
        values.add(i, parents);
      }
    }
    return invoker.invoke(values.toArray());
  }

  private List<Object> converted(DataFetchingEnvironment given)
      throws AbstractDataFetcherException {
    return arguments.getArguments(given, true);
  }
}
