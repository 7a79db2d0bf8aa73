package org.parley.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.language.OperationDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Logs the operations that take long: what was asked and what it took, but no values. */
@ApplicationScoped
class SlowOperations {
  private static final Logger LOG = Logger.getLogger(SlowOperations.class);

  /** The key of the number of statements in the context of an operation. */
  static final String STATEMENTS = "statements";

  private final LogSettings settings;

  @Inject
  SlowOperations(LogSettings settings) {
    this.settings = settings;
  }

  /** Logs an operation if it took longer than the setting allows. */
  void note(
      ExecutionInput input,
      ExecutionResult result,
      @Nullable OperationDefinition operation,
      String code,
      Duration time) {
    if (time.compareTo(settings.slowOperations()) < 0) {
      return;
    }
    Client client = input.getGraphQLContext().getOrDefault(Client.class, Client.of(header -> null));
    Map<Object, Object> told = result.getExtensions() == null ? Map.of() : result.getExtensions();
    LOG.warnf(
        "Slow operation: %s of client %s, version %s: %d ms, cost %s, %s statements, %s",
        operation == null ? "a document that is not valid" : name(operation),
        client.name(),
        client.version(),
        time.toMillis(),
        told.getOrDefault("cost", "unknown"),
        input.getGraphQLContext().getOrDefault(STATEMENTS, 0),
        code);
  }

  private static String name(OperationDefinition operation) {
    String type = operation.getOperation().name().toLowerCase(Locale.ROOT);
    String name = operation.getName() == null ? "anonymous" : operation.getName();
    return "%s %.64s".formatted(type, name);
  }
}
