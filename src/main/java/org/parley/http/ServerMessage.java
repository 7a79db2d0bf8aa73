package org.parley.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import graphql.ExecutionResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.parley.graphql.JsonAnswers;

/**
 * A message of the server.
 *
 * @param ends whether it is the last one about its operation
 */
record ServerMessage(String text, boolean ends) {
  private static final JsonFactory JSON = new JsonFactory();

  static final ServerMessage ACKNOWLEDGEMENT = of("connection_ack", null, null, false);
  static final ServerMessage PONG = of("pong", null, null, false);

  private interface Payload {
    void write(JsonGenerator json) throws IOException;
  }

  /** Returns the message for an operation's result or errors. */
  static ServerMessage answer(String id, ExecutionResult result) {
    return result.isDataPresent()
        ? of("next", id, json -> JsonAnswers.write(result, json), false)
        : of("error", id, json -> JsonAnswers.errors(result, json), true);
  }

  /** Returns the message that an operation is complete. */
  static ServerMessage complete(String id) {
    return of("complete", id, null, true);
  }

  private static ServerMessage of(
      String type, @Nullable String id, @Nullable Payload payload, boolean ends) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("type", type);
      if (id != null) {
        json.writeStringField("id", id);
      }
      if (payload != null) {
        json.writeFieldName("payload");
        payload.write(json);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Text in memory can always be written", e);
    }
    return new ServerMessage(text.toString(), ends);
  }
}
