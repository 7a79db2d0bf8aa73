package org.parley.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.DataFetcherResult;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.TypeResolver;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.parley.model.Identified;
import org.parley.refusal.Refusal;

/**
 * Answers queries slowly and simply: each field of each object by itself, as graphql-java does it
 * for anybody, and each record as Hibernate reads it.
 */
final class FieldByField {
  private final SessionFactory sessions;
  private final SingleCalls calls;
  private final Coverage coverage;
  private final GraphQL engine;

  FieldByField(
      GraphQLSchema schema, SessionFactory sessions, Operations operations, Coverage coverage) {
    this.sessions = sessions;
    this.coverage = coverage;
    this.calls =
        new SingleCalls(
            operations,
            sessions.getMetamodel().getEntities().stream()
                .map(EntityType::getName)
                .collect(Collectors.toSet()));
    GraphQLSchema own = schema.transform(s -> s.codeRegistry(registry(schema)));
    this.engine =
        GraphQL.newGraphQL(own)
            .queryExecutionStrategy(new AsyncExecutionStrategy(FieldByField::failure))
            .build();
  }

  ExecutionResult answer(String query, Map<String, @Nullable Object> variables) {
    return sessions.fromSession(
        session -> {
          session.setDefaultReadOnly(true);
          return engine.execute(
              ExecutionInput.newExecutionInput(query)
                  .variables(variables)
                  .graphQLContext(Map.of(Session.class, session))
                  .build());
        });
  }

  private GraphQLCodeRegistry registry(GraphQLSchema schema) {
    GraphQLCodeRegistry.Builder registry =
        GraphQLCodeRegistry.newCodeRegistry().defaultDataFetcher(environment -> this::fetch);
    TypeResolver byClass =
        value -> value.getSchema().getObjectType(value.getObject().getClass().getSimpleName());
    for (GraphQLNamedType type : schema.getAllTypesAsList()) {
      if (type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType) {
        registry.typeResolver(type.getName(), byClass);
      }
    }
    return registry.build();
  }

  private @Nullable Object fetch(DataFetchingEnvironment field) throws Exception {
    Object value = calls.answer(field) ? calls.call(field) : property(field);
    coverage.add(field, value);
    return told(managed(value, field.getGraphQlContext().get(Session.class)), field);
  }

  /** An item that is refused alone is null in its list, and an error of that place. */
  private static @Nullable Object told(@Nullable Object value, DataFetchingEnvironment field) {
    if (!(value instanceof List<?> list) || list.stream().noneMatch(Refusal.class::isInstance)) {
      return value;
    }
    DataFetcherResult.Builder<List<@Nullable Object>> result = DataFetcherResult.newResult();
    List<@Nullable Object> items = new ArrayList<>();
    for (Object item : list) {
      if (item instanceof Refusal refusal) {
        ResultPath place = field.getExecutionStepInfo().getPath().segment(items.size());
        result.error(new CodedError(refusal, List.of(field.getField().getSourceLocation()), place));
      }
      items.add(item instanceof Refusal ? null : item);
    }
    return result.data(items).build();
  }

  private static @Nullable Object property(DataFetchingEnvironment field) throws Exception {
    String name = field.getField().getName();
    return PropertyDataFetcher.fetching(name.equals("id") ? "globalId" : name).get(field);
  }

  /** Records as Hibernate has them, in the place of whatever stands for them. */
  private static @Nullable Object managed(@Nullable Object value, Session session) {
    if (value instanceof Collection<?> values) {
      return values.stream().map(one -> managed(one, session)).collect(Collectors.toList());
    }
    return Hibernate.unproxy(value) instanceof Identified record
        ? session.find(record.getClass(), record.id)
        : value;
  }

  private static CompletableFuture<DataFetcherExceptionHandlerResult> failure(
      DataFetcherExceptionHandlerParameters failed) {
    DataFetcherExceptionHandlerResult.Builder result =
        DataFetcherExceptionHandlerResult.newResult();
    for (Refusal refusal : Failures.of(failed.getException())) {
      result.error(new CodedError(refusal, List.of(failed.getSourceLocation()), failed.getPath()));
    }
    return CompletableFuture.completedFuture(result.build());
  }
}
