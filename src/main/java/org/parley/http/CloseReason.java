package org.parley.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/** Reasons for closing a WebSocket, with the codes of the protocol and some others. */
enum CloseReason {
  IDLE(1000, "No operation is running"),
  GOING_AWAY(1001, "The server is going away"),
  MESSAGE_TOO_BIG(1009, "The message is too big"),
  /** The protocol has no code for it; clients that know WebSockets' own connect again. */
  UNAVAILABLE(1013, "The identity provider is temporarily unavailable: try again later"),
  TOO_MANY_FAILURES(1013, "Too many logins have failed: try again later"),
  INVALID_MESSAGE(4400, "Invalid message"),
  UNAUTHORISED(4401, "Unauthorized"),
  FORBIDDEN(4403, "The credentials are invalid or have expired"),
  SUBPROTOCOL_NOT_ACCEPTABLE(4406, "Subprotocol not acceptable"),
  NOT_INITIALISED(4408, "Connection initialisation timeout"),
  NO_ANSWER(4408, "No answer to pings"),
  SUBSCRIBER_EXISTS(4409, "Subscriber already exists"),
  /** The protocol has no code for it; clients may connect again, but have missed events. */
  TOO_SLOW(4410, "The client reads events too slowly"),
  TOO_MANY_INITIALISATIONS(4429, "Too many initialisation requests");

  private static final int MOST_BYTES = 123;

  private final short code;
  private final String words;

  CloseReason(int code, String words) {
    this.code = (short) code;
    this.words = words;
  }

  short code() {
    return code;
  }

  String words() {
    return words;
  }

  /** Returns as much of a text as a close frame can carry. */
  static String fit(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
    UTF_8.newEncoder().encode(CharBuffer.wrap(text), bytes, true);
    return UTF_8.decode(bytes.flip()).toString();
  }
}
