package org.parley.refusal;

/** Why a request is refused, in whole or in part; clients find it in {@code extensions.code}. */
public enum ErrorCode {
  BAD_REQUEST(400, "The request does not have the form of a GraphQL request over HTTP."),
  METHOD_NOT_ALLOWED(405, "The HTTP method is not one that may ask for this."),
  NOT_ACCEPTABLE(406, "The client takes no media type that the API answers in."),
  REQUEST_TIMEOUT(408, "The body took longer to arrive than is allowed."),
  PAYLOAD_TOO_LARGE(413, "The body has more bytes than is allowed."),
  ADDRESS_TOO_LONG(414, "The address has more characters than is allowed: send a POST."),
  UNSUPPORTED_MEDIA_TYPE(
      415, "The body is of a media type or an encoding that the API does not read."),
  JSON_TOO_DEEP(400, "The JSON of the request is nested deeper than is allowed."),
  ORIGIN_NOT_ALLOWED(403, "Pages of this origin may not open a WebSocket."),
  WEBSOCKET_REQUIRED(400, "Subscriptions need a WebSocket, by graphql-transport-ws."),
  TOO_MANY_CONNECTIONS(503, "As many clients have a WebSocket as are allowed."),
  TOO_MANY_OPERATIONS(429, "The WebSocket runs as many operations as are allowed."),
  RATE_LIMITED(
      429,
      "The client asks, or fails to log in, more often than is allowed; Retry-After tells when to go"
          + " on."),

  UNAUTHENTICATED(401, "There are no credentials where some are needed, or they are not valid."),
  FORBIDDEN(403, "The caller lacks the role that this needs."),

  GRAPHQL_PARSE_FAILED(400, "The document is not GraphQL."),
  GRAPHQL_VALIDATION_FAILED(400, "The document does not fit the schema."),
  PERSISTED_QUERY_NOT_FOUND(
      400, "No document is known by this hash: send it once together with its text."),
  UNTRUSTED_DOCUMENT(403, "Only the documents that this API was set up with may be run."),
  INTROSPECTION_DISABLED(403, "This API does not show its schema."),

  TOO_MANY_TOKENS(400, "The document is longer than is allowed."),
  TOO_DEEP(400, "The document nests fields deeper than is allowed."),
  TOO_MANY_ALIASES(400, "The document has more aliases than is allowed, fragments spread."),
  TOO_MANY_FIELDS(400, "The document has more fields than is allowed, fragments spread."),
  TOO_MANY_ROOT_FIELDS(400, "The document asks more of the root type than is allowed."),
  TOO_COSTLY(400, "The answer could hold more objects than is allowed: ask for smaller pages."),
  TOO_BROAD_INTROSPECTION(400, "The document asks more of the schema than tools need."),
  TIMED_OUT(503, "The answer took longer than is allowed; what was found until then is given."),

  BAD_USER_INPUT(400, "An argument breaks a rule for which no other code stands."),
  INVALID_DATE(
      400, "A date is not of the form that its place asks for, or no day of the calendar."),
  INVALID_RANGE(400, "A range ends before it starts."),
  INVALID_PAGE_SIZE(400, "A page size is not from 1 to 100, or both first and last are given."),
  INVALID_CURSOR(400, "A cursor was not given out by this list under this order."),
  INVALID_ID(400, "An id was not given out by this API, or is of a record of another type."),
  NOT_FOUND(404, "No record has the id or the slug."),
  GONE(410, "The record with this id was deleted; its history is kept."),

  NOT_CITED(400, "A claim names no source."),
  TEXT_TOO_LONG(400, "A text is longer than its field can hold."),
  SLUG_TAKEN(409, "Another record of the type has the slug."),
  INVALID_TRANSITION(400, "A status can't become what is asked for, unless that is a correction."),
  IN_FUTURE(400, "What is said to have happened lies in the future."),
  ASSESSED_BEFORE_PLEDGE(400, "A verdict is older than the pledge that it is on."),
  CYCLE(400, "A record would be a part of itself."),
  STILL_REFERRED_TO(409, "The record can't be deleted while others refer to it."),
  CONFLICT(409, "The record was changed since; extensions.currentVersion has its version."),
  IDEMPOTENCY_KEY_REUSED(409, "The idempotency key was used before, for other input."),

  UNAVAILABLE(
      503, "The server or its database is not there just now: the same may be sent again soon."),
  OUTCOME_UNKNOWN(
      503,
      "The database was lost while a change was stored: sent again with its idempotency key, the"
          + " change is stored once."),
  INTERNAL_ERROR(
      500, "A fault of the server. Nothing of it is told but an id, under which the log has more.");

  private final int httpStatus;
  private final String meaning;

  ErrorCode(int httpStatus, String meaning) {
    this.httpStatus = httpStatus;
    this.meaning = meaning;
  }

  /** The HTTP status of a response that has this error and no data. */
  public int httpStatus() {
    return httpStatus;
  }

  /** What the code tells, as the schema and the documentation say it. */
  public String meaning() {
    return meaning;
  }
}
