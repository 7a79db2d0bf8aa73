package org.parley.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Gives a code to the errors that the engine itself finds before a field is answered. */
final class ErrorCodes extends SimplePerformantInstrumentation {
  private static final Pattern TREE_WITHIN =
      Pattern.compile(" with value '.*' (is|must|has|contains) ", Pattern.DOTALL);
  private static final Pattern TREE_AT_END =
      Pattern.compile(" - ('?\\w+Value\\{|Expected an AST type).*", Pattern.DOTALL);

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    if (result.getErrors().isEmpty()) {
      return CompletableFuture.completedFuture(result);
    }
    List<GraphQLError> errors = result.getErrors().stream().map(ErrorCodes::coded).toList();
    return CompletableFuture.completedFuture(result.transform(r -> r.errors(errors)));
  }

  private static GraphQLError coded(GraphQLError error) {
    if (error instanceof CodedError) {
      return error;
    }
    String message = words(error);
    return new CodedError(new Refusal(code(error, message), message), error.getLocations(), null);
  }

  private static ErrorCode code(GraphQLError error, String message) {
    if (message.contains(DateScalar.EXPECTED)) {
      return ErrorCode.INVALID_DATE;
    }
    if (error instanceof BadFaithIntrospectionError) {
      return ErrorCode.TOO_BROAD_INTROSPECTION;
    }
    return error instanceof ValidationError
        ? ErrorCode.GRAPHQL_VALIDATION_FAILED
        : ErrorCode.BAD_USER_INPUT;
  }

  /** What the engine says, without its dumps of syntax trees. */
  private static String words(GraphQLError error) {
    String message = String.valueOf(error.getMessage());
    return TREE_AT_END.matcher(TREE_WITHIN.matcher(message).replaceAll(" $1 ")).replaceAll("");
  }
}
