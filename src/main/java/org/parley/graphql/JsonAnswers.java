package org.parley.graphql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes responses as JSON, straight from what execution has completed to bytes. */
public final class JsonAnswers {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonAnswers() {}

  /** Returns the response in UTF-8. */
  public static byte[] write(ExecutionResult result) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder();
        JsonGenerator json = JSON.createGenerator(bytes)) {
      write(result, json);
      json.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory can always be written", e);
    }
  }

  /** Writes the response into other JSON, errors first, as the GraphQL specification advises. */
  public static void write(ExecutionResult result, JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (!result.getErrors().isEmpty()) {
      json.writeFieldName("errors");
      errors(result, json);
    }
    if (result.isDataPresent()) {
      json.writeFieldName("data");
      value(json, result.getData());
    }
    if (result.getExtensions() != null) {
      json.writeFieldName("extensions");
      value(json, result.getExtensions());
    }
    json.writeEndObject();
  }

  /** Writes the list of the response's errors into other JSON. */
  public static void errors(ExecutionResult result, JsonGenerator json) throws IOException {
    list(json, result.getErrors().stream().map(GraphQLError::toSpecification).toList());
  }

  private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Answer answer) {
      object(json, answer);
    } else if (value instanceof List<?> list) {
      list(json, list);
    } else if (value instanceof Map<?, ?> map) {
      map(json, map);
    } else {
      json.writePOJO(value);
    }
  }

  private static void object(JsonGenerator json, Answer answer) throws IOException {
    json.writeStartObject();
    List<FieldPlan> fields = answer.plan().fields();
    for (int i = 0; i < fields.size(); i++) {
      json.writeFieldName(fields.get(i).key());
      value(json, answer.values()[i]);
    }
    json.writeEndObject();
  }

  private static void map(JsonGenerator json, Map<?, ?> map) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.writeFieldName(String.valueOf(entry.getKey()));
      value(json, entry.getValue());
    }
    json.writeEndObject();
  }

  private static void list(JsonGenerator json, List<?> list) throws IOException {
    json.writeStartArray();
    for (Object item : list) {
      value(json, item);
    }
    json.writeEndArray();
  }
}
