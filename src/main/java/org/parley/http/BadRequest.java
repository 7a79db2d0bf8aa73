package org.parley.http;

import graphql.ExecutionResult;
import org.parley.graphql.CodedError;

/** A request that is refused before any of it is run as GraphQL. */
final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  /**
   * Refuses a request.
   *
   * @param status the HTTP status code
   * @param code the stable code of the error
   * @param words what clients are told
   */
  BadRequest(int status, String code, String words) {
    super(words, null, false, false);
    this.status = status;
    this.code = code;
  }

  int status() {
    return status;
  }

  /** The answer in GraphQL's form. */
  ExecutionResult result() {
    return ExecutionResult.newExecutionResult()
        .addError(new CodedError(words(), code, null, null))
        .build();
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
