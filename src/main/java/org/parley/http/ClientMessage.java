package org.parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Set;
import org.parley.refusal.Refusal;

/**
 * A message of a client.
 *
 * @param id names the operation that it is about; empty if it is about none
 */
record ClientMessage(Type type, String id, JsonNode payload) {

  /** Types of client messages. */
  enum Type {
    CONNECTION_INIT("connection_init"),
    PING("ping"),
    PONG("pong"),
    SUBSCRIBE("subscribe"),
    COMPLETE("complete");

    private static final Set<Type> OF_OPERATIONS = Set.of(SUBSCRIBE, COMPLETE);

    private final String name;

    Type(String name) {
      this.name = name;
    }
  }

  /**
   * Reads a message.
   *
   * @throws Refusal if the protocol has no such message
   */
  static ClientMessage parse(RequestReader requests, String text) {
    JsonNode message = requests.parse("The message", text);
    Type type =
        Arrays.stream(Type.values())
            .filter(known -> known.name.equals(message.path("type").textValue()))
            .findAny()
            .orElseThrow(
                () -> RequestReader.refuse("The message type must be one that clients can send."));
    String id = message.path("id").asText("");
    if (Type.OF_OPERATIONS.contains(type) && (id.isEmpty() || !message.path("id").isTextual())) {
      throw RequestReader.refuse("The message must have an id.");
    }
    return new ClientMessage(type, id, message.path("payload"));
  }
}
