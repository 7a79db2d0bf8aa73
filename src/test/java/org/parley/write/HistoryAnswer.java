package org.parley.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Answer to a client, and what it says of a change that the client has asked for. */
record HistoryAnswer(Kind kind, String words, JsonNode data) {
  /** Codes of errors that say that nothing was stored, and that it may work later. */
  private static final Set<String> REFUSALS = Set.of("UNAVAILABLE", "TIMED_OUT");

  enum Kind {
    DONE,
    /** It was not done. */
    REFUSED,
    /** It was done or not. */
    UNKNOWN
  }

  /**
   * Understands an answer.
   *
   * @throws AssertionError if it is none that a client may get while the program or its database
   *     fails
   */
  static HistoryAnswer of(JsonNode answer) {
    List<String> codes = answer.at("/errors").findValuesAsText("code");
    if (codes.isEmpty() && !answer.has("errors") && answer.path("data").isObject()) {
      return new HistoryAnswer(Kind.DONE, "", answer.path("data"));
    }
    if (codes.equals(List.of("OUTCOME_UNKNOWN"))) {
      return new HistoryAnswer(Kind.UNKNOWN, answer.toString(), answer.path("data"));
    }
    if (!codes.isEmpty() && REFUSALS.containsAll(codes)) {
      return new HistoryAnswer(Kind.REFUSED, answer.toString(), answer.path("data"));
    }
    throw new AssertionError("No such answer may be given: " + answer);
  }

  /** There is none, since the connection was cut. */
  static HistoryAnswer none(IOException failure) {
    return new HistoryAnswer(Kind.UNKNOWN, failure.toString(), MissingNode.getInstance());
  }
}
