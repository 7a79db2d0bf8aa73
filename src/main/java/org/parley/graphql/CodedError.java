package org.parley.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorHelper;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as clients see it: words for people, and a code, which takes the place of the engine's
 * own classification.
 */
public record CodedError(
    String message,
    String code,
    @Nullable List<SourceLocation> locations,
    @Nullable ResultPath resultPath)
    implements GraphQLError {

  @Override
  public String getMessage() {
    return message;
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

  @Override
  public Map<String, Object> getExtensions() {
    return Map.of("code", code);
  }

  @Override
  public Map<String, Object> toSpecification() {
    Map<String, Object> shown = new LinkedHashMap<>(GraphqlErrorHelper.toSpecification(this));
    shown.put("extensions", getExtensions());
    return shown;
  }
}
