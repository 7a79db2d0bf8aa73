package org.parley.graphql;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;

/** Instrumentation that stores the operation of a valid document for the measurements. */
final class OperationFinder extends SimplePerformantInstrumentation {
  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    parameters
        .getExecutionContext()
        .getGraphQLContext()
        .put(OperationDefinition.class, parameters.getExecutionContext().getOperationDefinition());
    return null;
  }
}
