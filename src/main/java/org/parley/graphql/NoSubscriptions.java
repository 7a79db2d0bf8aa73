package org.parley.graphql;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Refuses subscriptions where there is no stream that could carry their events. */
final class NoSubscriptions extends ExecutionStrategy {
  @Override
  public CompletableFuture<ExecutionResult> execute(
      ExecutionContext context, ExecutionStrategyParameters parameters) {
    return CompletableFuture.completedFuture(
        ExecutionResult.newExecutionResult()
            .addError(
                new CodedError(
                    "Subscriptions need a WebSocket with the subprotocol graphql-transport-ws.",
                    "WEBSOCKET_REQUIRED",
                    List.of(context.getOperationDefinition().getSourceLocation()),
                    null))
            .build());
  }
}
