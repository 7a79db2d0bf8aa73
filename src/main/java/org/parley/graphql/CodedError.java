package org.parley.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorHelper;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * An error as clients see it: words for people, and a code, which takes the place of the engine's
 * own classification.
 *
 * @param refusal what is refused and why
 * @param locations where in the document
 * @param resultPath where in the answer
 */
public record CodedError(
    Refusal refusal, @Nullable List<SourceLocation> locations, @Nullable ResultPath resultPath)
    implements GraphQLError {

  /** Creates an error without a location. */
  public CodedError(Refusal refusal) {
    this(refusal, null, null);
  }

  /** Returns the result of a request of which nothing is executed. */
  public static ExecutionResult result(Refusal... why) {
    List<GraphQLError> errors = Arrays.stream(why).<GraphQLError>map(CodedError::new).toList();
    return ExecutionResult.newExecutionResult().errors(errors).build();
  }

  @Override
  public String getMessage() {
    return refusal.words();
  }

  @Override
  public @Nullable List<SourceLocation> getLocations() {
    return locations;
  }

  @Override
  public @Nullable List<Object> getPath() {
    return resultPath == null ? null : resultPath.toList();
  }

  @Override
  public ErrorClassification getErrorType() {
    return ErrorType.DataFetchingException;
  }

  /** Returns the code of an error, which the engine has given one. */
  public static ErrorCode code(GraphQLError error) {
    return ((CodedError) error).refusal.code();
  }

  @Override
  public Map<String, Object> getExtensions() {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", refusal.code().name());
    if (refusal.argument() != null) {
      extensions.put("argument", refusal.argument());
    }
    extensions.putAll(refusal.details());
    return extensions;
  }

  @Override
  public Map<String, Object> toSpecification() {
    Map<String, Object> shown = new LinkedHashMap<>(GraphqlErrorHelper.toSpecification(this));
    shown.put("extensions", getExtensions());
    return shown;
  }
}
