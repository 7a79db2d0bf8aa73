package org.parley.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.OperationDefinition;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures each operation, and traces it where traces are taken: how long it took, what it is
 * called and how it ended. Arguments and results are never recorded.
 */
@ApplicationScoped
class Measurements {
  private static final String TIMER = "parley.graphql.operations";
  private static final int LONGEST_NAME = 64;

  private final MeterRegistry registry;
  private final Tracer tracer;
  private final SlowOperations slowOperations;
  private final int mostNames;
  private final Set<String> names = ConcurrentHashMap.newKeySet();

  @Inject
  Measurements(
      MeterRegistry registry,
      Tracer tracer,
      SlowOperations slowOperations,
      MeasurementSettings settings) {
    this.registry = registry;
    this.tracer = tracer;
    this.slowOperations = slowOperations;
    this.mostNames = settings.operationNames();
  }

  ExecutionResult during(ExecutionInput input, Supplier<ExecutionResult> run) {
    long start = System.nanoTime();
    Span span = tracer.spanBuilder("GraphQL operation").startSpan();
    try (Scope scope = span.makeCurrent()) {
      ExecutionResult result = run.get();
      // Unless the document is found to be valid, there is none.
      OperationDefinition operation = input.getGraphQLContext().get(OperationDefinition.class);
      String type = operation == null ? "none" : type(operation);
      String name = operation == null ? "none" : name(operation.getName());
      String code = code(result);
      span.updateName(type);
      span.setAttribute("graphql.operation.type", type);
      span.setAttribute("graphql.operation.name", name);
      if (!result.getErrors().isEmpty()) {
        span.setStatus(StatusCode.ERROR, code);
      }
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      registry.timer(TIMER, "type", type, "operation", name, "code", code).record(time);
      slowOperations.note(input, result, operation, code, time);
      return result;
    } finally {
      span.end();
    }
  }

  private static String type(OperationDefinition operation) {
    return operation.getOperation().name().toLowerCase(Locale.ROOT);
  }

  /** Returns the name to measure under: clients choose names, so only some have their own. */
  private String name(@Nullable String name) {
    if (name == null) {
      return "anonymous";
    }
    if (names.contains(name)) {
      return name;
    }
    return name.length() <= LONGEST_NAME && names.size() < mostNames && names.add(name)
        ? name
        : "other";
  }

  private static String code(ExecutionResult result) {
    return result.getErrors().stream()
        .findFirst()
        .map((GraphQLError error) -> CodedError.code(error).name())
        .orElse("OK");
  }
}
