package org.parley.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.IntrospectionDisabledError;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Codes for errors that the engine itself finds before a field is executed. */
final class ErrorCodes extends SimplePerformantInstrumentation {
  private static final int MOST_CHARACTERS = 2_000;
  private static final String BAD_DEFAULT_DATE = "Bad default value for type 'Date'";

  /** Patterns of messages that reveal the engine's internals, with their replacements. */
  private static final Map<Pattern, String> INSIDE =
      Map.of(
          Pattern.compile(" with value '.*' (is|must|has|contains) ", Pattern.DOTALL), " $1 ",
          Pattern.compile(" value '\\w+Value\\{.*' for type ", Pattern.DOTALL), " value for type ",
          Pattern.compile(" - ('?\\w+Value\\{|Expected an AST type).*", Pattern.DOTALL), "",
          Pattern.compile(",? but (it )?was an? '[A-Z]\\w+'"), "",
          Pattern.compile("type 'Map' but was .*"), "an input object.");

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    if (result.getErrors().isEmpty()) {
      return CompletableFuture.completedFuture(result);
    }
    List<GraphQLError> errors = coded(result.getErrors());
    return CompletableFuture.completedFuture(result.transform(r -> r.errors(errors)));
  }

  /** Returns the errors with codes, and with messages of limited length. */
  static List<GraphQLError> coded(List<? extends GraphQLError> errors) {
    return errors.stream().<GraphQLError>map(ErrorCodes::coded).toList();
  }

  private static GraphQLError coded(GraphQLError error) {
    if (error instanceof CodedError) {
      return error;
    }
    String message = words(error);
    return new CodedError(new Refusal(code(error, message), message), error.getLocations(), null);
  }

  private static ErrorCode code(GraphQLError error, String message) {
    if (message.contains(TextScalar.EXPECTED_DATE) || message.endsWith(BAD_DEFAULT_DATE)) {
      return ErrorCode.INVALID_DATE;
    }
    if (error instanceof IntrospectionDisabledError) {
      return ErrorCode.INTROSPECTION_DISABLED;
    }
    return error instanceof ValidationError
        ? ErrorCode.GRAPHQL_VALIDATION_FAILED
        : ErrorCode.BAD_USER_INPUT;
  }

  /** Returns the engine's message without its syntax trees and class names. */
  private static String words(GraphQLError error) {
    String message = String.valueOf(error.getMessage());
    // Patterns take long for what is longer, and nobody reads it.
    message = message.substring(0, Math.min(message.length(), MOST_CHARACTERS));
    for (Map.Entry<Pattern, String> inside : INSIDE.entrySet()) {
      message = inside.getKey().matcher(message).replaceAll(inside.getValue());
    }
    return Refusal.shortened(message);
  }
}
