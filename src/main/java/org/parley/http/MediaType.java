package org.parley.http;

import io.vertx.ext.web.MIMEHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The media types that responses can have, by the GraphQL over HTTP specification. */
enum MediaType {
  /** For clients from before the protocol had a type of its own. */
  JSON("json"),
  GRAPHQL_RESPONSE("graphql-response+json");

  /** Media type of JSON texts of which each is a line; none is registered. */
  static final String JSON_LINES = "application/x-ndjson";

  /** Media type of CSV (RFC 4180). */
  static final String CSV = "text/csv";

  private final String subtype;

  MediaType(String subtype) {
    this.subtype = subtype;
  }

  /** Returns the one that the client likes best; null if it takes neither. */
  static @Nullable MediaType accepted(List<MIMEHeader> bestFirst) {
    if (bestFirst.isEmpty()) {
      return JSON;
    }
    for (MIMEHeader range : bestFirst) {
      for (MediaType type : values()) {
        if (range.weight() > 0 && range == type.mostSpecific(bestFirst)) {
          return type;
        }
      }
    }
    return null;
  }

  /** Returns the range that decides on a type (RFC 9110, section 12.5.1); null if it is in none. */
  private @Nullable MIMEHeader mostSpecific(List<MIMEHeader> ranges) {
    return ranges.stream()
        .filter(this::isIn)
        .reduce((one, other) -> wildcards(other) < wildcards(one) ? other : one)
        .orElse(null);
  }

  private static int wildcards(MIMEHeader range) {
    return range.component().equals("*") ? 2 : range.subComponent().equals("*") ? 1 : 0;
  }

  private boolean isIn(MIMEHeader range) {
    return (range.component().equals("*") || range.component().equalsIgnoreCase("application"))
        && (range.subComponent().equals("*") || range.subComponent().equalsIgnoreCase(subtype));
  }

  @Override
  public String toString() {
    return "application/" + subtype;
  }
}
