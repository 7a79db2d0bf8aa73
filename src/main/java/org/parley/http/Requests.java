package org.parley.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is to be run from the parameters of a request. */
final class Requests {
  private static final int DEEPEST_JSON = 64;
  private static final Set<String> PARAMETERS =
      Set.of("query", "operationName", "variables", "extensions");
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST_JSON).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Requests() {}

  /**
   * Reads the JSON object that a POST carries.
   *
   * @throws BadRequest if it is none, or a parameter is of another type than the protocol says
   */
  static ExecutionInput fromBody(@Nullable Buffer body) {
    try {
      return input(JSON.readTree(body == null ? new byte[0] : body.getBytes()));
    } catch (JsonProcessingException e) {
      throw badJson("The body");
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory can always be read", e);
    }
  }

  /**
   * Reads the parameters that stand in the address of a GET.
   *
   * @throws BadRequest if variables or extensions are not JSON objects, or there is no query
   */
  static ExecutionInput fromAddress(MultiMap parameters) {
    var all = JSON.createObjectNode();
    for (String name : PARAMETERS) {
      String value = parameters.get(name);
      if (value != null) {
        boolean text = name.equals("query") || name.equals("operationName");
        all.set(name, text ? all.textNode(value) : parse("The parameter " + name, value));
      }
    }
    return input(all);
  }

  /**
   * Reads a text that must be JSON.
   *
   * @throws BadRequest if it is not
   */
  static JsonNode parse(String what, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw badJson(what);
    }
  }

  /**
   * Reads the parameters of an operation.
   *
   * @throws BadRequest if one is of another type than the protocol says, or there is no query
   */
  static ExecutionInput input(JsonNode parameters) {
    if (!parameters.isObject()) {
      throw refuse("A request is a JSON object; several in one are not taken.");
    }
    String query = text(parameters, "query");
    if (query == null) {
      throw refuse("The parameter query is missing.");
    }
    return ExecutionInput.newExecutionInput(query)
        .operationName(text(parameters, "operationName"))
        .variables(object(parameters, "variables"))
        .extensions(object(parameters, "extensions"))
        .locale(Locale.ROOT)
        .build();
  }

  private static @Nullable String text(JsonNode parameters, String name) {
    JsonNode value = parameters.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw refuse("The parameter " + name + " is not a string.");
    }
    return value.textValue();
  }

  private static Map<String, Object> object(JsonNode parameters, String name) {
    JsonNode value = parameters.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Map.of();
    }
    if (!value.isObject()) {
      throw refuse("The parameter " + name + " is not a JSON object.");
    }
    return JSON.convertValue(value, OBJECT);
  }

  private static BadRequest badJson(String what) {
    return refuse(what + " is not JSON in UTF-8, or nested deeper than " + DEEPEST_JSON + ".");
  }

  /** Refuses what is not a request at all. */
  static BadRequest refuse(String words) {
    return new BadRequest(400, "BAD_REQUEST", words);
  }
}
