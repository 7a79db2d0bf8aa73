package org.parley.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.quarkus.arc.ClientProxy;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.LookupService;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.read.Paging;
import org.parley.read.Reads;

/** A method of an API class that answers a field. */
final class ApiMethod implements Resolver {
  private final Method method;
  private final Object bean;
  private final ArgumentHelper arguments;
  private final int sourceArgument;
  private final int pagingArgument;
  private final List<String> attributes;

  /** The bean itself: to find it behind its proxy costs more than many a call. */
  private volatile @Nullable Object instance;

  ApiMethod(Operation operation) {
    this.method = new OperationInvoker(operation).getMethod();
    this.bean = LookupService.get().getInstance(method.getDeclaringClass()).get();
    this.arguments = new ArgumentHelper(operation.getArguments());
    this.sourceArgument =
        operation.getArguments().stream().map(Argument::isSourceArgument).toList().indexOf(true);
    this.pagingArgument = List.of(method.getParameterTypes()).indexOf(Paging.class);
    Reads reads = method.getAnnotation(Reads.class);
    this.attributes = reads == null ? List.of() : List.of(reads.value());
  }

  @Override
  public List<String> attributes() {
    return attributes;
  }

  @Override
  public @Nullable Object call(List<?> parents, DataFetchingEnvironment given) throws Exception {
    List<@Nullable Object> values = new ArrayList<>(converted(given));
    if (sourceArgument >= 0) {
      values.add(sourceArgument, parents);
    }
    if (pagingArgument >= 0) {
      values.set(pagingArgument, PagingArguments.of(given));
    }
    try {
      return method.invoke(instance(), values.toArray());
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** The bean is created with its first call: the schema is built before the database is there. */
  private Object instance() {
    Object known = instance;
    if (known == null) {
      known = ClientProxy.unwrap(bean);
      instance = known;
    }
    return known;
  }

  private List<Object> converted(DataFetchingEnvironment given)
      throws AbstractDataFetcherException {
    return arguments.getArguments(given, true);
  }
}
