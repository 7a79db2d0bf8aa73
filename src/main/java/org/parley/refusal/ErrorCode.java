package org.parley.refusal;

/** Reason for an error; clients find it in {@code extensions.code}. */
public enum ErrorCode {
  BAD_REQUEST(400, "The request is not a well-formed GraphQL request over HTTP."),
  METHOD_NOT_ALLOWED(405, "The HTTP method is not allowed here."),
  NOT_ACCEPTABLE(406, "The Accept header allows no media type that the API can return."),
  REQUEST_TIMEOUT(408, "The body did not arrive within the time limit."),
  PAYLOAD_TOO_LARGE(413, "The body exceeds the maximum number of bytes."),
  ADDRESS_TOO_LONG(414, "The URL exceeds the maximum length. Use POST instead."),
  UNSUPPORTED_MEDIA_TYPE(415, "The body has an unsupported media type or content encoding."),
  JSON_TOO_DEEP(400, "The JSON of the request is nested too deeply."),
  ORIGIN_NOT_ALLOWED(403, "The Origin header is not among those that may open a WebSocket."),
  WEBSOCKET_REQUIRED(
      400, "Subscriptions require a WebSocket with the subprotocol graphql-transport-ws."),
  TOO_MANY_CONNECTIONS(503, "The maximum number of WebSockets is open. Connect again later."),
  TOO_MANY_OPERATIONS(429, "The maximum number of operations is running on this WebSocket."),
  RATE_LIMITED(
      429,
      "The client has sent too many requests or failed logins. Retry after the seconds in the"
          + " header Retry-After."),

  UNAUTHENTICATED(401, "Credentials are missing or invalid."),
  FORBIDDEN(403, "The caller does not have the required role."),

  GRAPHQL_PARSE_FAILED(400, "The document is not valid GraphQL syntax."),
  GRAPHQL_VALIDATION_FAILED(400, "The document does not conform to the schema."),
  PERSISTED_QUERY_NOT_FOUND(
      400, "No document is stored under this hash. Send the hash together with the document once."),
  UNTRUSTED_DOCUMENT(
      403, "The document is not among the trusted documents, and no others are allowed."),
  INTROSPECTION_DISABLED(403, "Introspection is disabled."),

  TOO_MANY_TOKENS(400, "The document exceeds the maximum number of tokens."),
  TOO_DEEP(400, "The document exceeds the maximum depth of fields."),
  TOO_MANY_ALIASES(
      400, "The document exceeds the maximum number of aliases, counted with fragments expanded."),
  TOO_MANY_FIELDS(
      400, "The document exceeds the maximum number of fields, counted with fragments expanded."),
  TOO_MANY_ROOT_FIELDS(400, "The document exceeds the maximum number of root fields."),
  TOO_COSTLY(
      400,
      "The query complexity, in objects that the response could hold, exceeds the maximum."
          + " Use smaller pages."),
  TOO_BROAD_INTROSPECTION(400, "The introspection query exceeds what tools need."),
  TIMED_OUT(
      503,
      "The operation exceeded the time limit. The response holds the data that was read"
          + " until then."),

  BAD_USER_INPUT(400, "An argument is invalid and no other code is more specific."),
  INVALID_DATE(400, "A date does not have the expected format, or does not exist in the calendar."),
  INVALID_RANGE(400, "The end of a range is before its start."),
  INVALID_PAGE_SIZE(400, "first or last is not between 1 and 100, or both are given."),
  INVALID_CURSOR(400, "A cursor does not come from this list in this order."),
  INVALID_ID(400, "An id does not come from this API, or belongs to a record of another type."),
  NOT_FOUND(404, "There is no record with this id or slug."),
  GONE(410, "The record with this id was deleted. Its history is kept."),

  NOT_CITED(400, "A record has no citation but needs at least one."),
  TEXT_TOO_LONG(400, "A text exceeds the maximum length of its field."),
  SLUG_TAKEN(409, "Another record of the same type has this slug."),
  INVALID_TRANSITION(400, "The change of status is not allowed unless corrects is true."),
  IN_FUTURE(400, "The date of a past event is in the future."),
  ASSESSED_BEFORE_PLEDGE(400, "An assessment is dated before its pledge was made."),
  CYCLE(400, "A record would be its own ancestor."),
  STILL_REFERRED_TO(409, "The record cannot be deleted because others refer to it."),
  CONFLICT(
      409,
      "The record has been changed since it was read, or another record has the same unique"
          + " value. In the first case, extensions.currentVersion holds the current version."),
  IDEMPOTENCY_KEY_REUSED(409, "The idempotency key was used before with different input."),

  UNAVAILABLE(
      503,
      "The server or its database is temporarily unavailable. Send the same request again later."),
  OUTCOME_UNKNOWN(
      503,
      "The connection to the database was lost during the commit. Send the request again with the"
          + " same idempotency key; the change is stored only once."),
  INTERNAL_ERROR(
      500,
      "The server failed unexpectedly. The message holds an id, under which the log has the"
          + " details.");

  private final int httpStatus;
  private final String meaning;

  ErrorCode(int httpStatus, String meaning) {
    this.httpStatus = httpStatus;
    this.meaning = meaning;
  }

  /** Returns the HTTP status of a response that has this error and no data. */
  public int httpStatus() {
    return httpStatus;
  }

  /** Returns the meaning of the code, as in the schema and the documentation. */
  public String meaning() {
    return meaning;
  }
}
