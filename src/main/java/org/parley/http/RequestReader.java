package org.parley.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import graphql.ExecutionInput;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.graphql.Limits;
import org.parley.model.TextForm;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Reads what is to be run from the parameters of a request. */
@ApplicationScoped
class RequestReader {
  private static final Set<String> PARAMETERS =
      Set.of("query", "operationName", "variables", "extensions");

  private final ObjectMapper json;
  private final ObjectReader objects;

  @Inject
  RequestReader(Limits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder().maxNestingDepth(limits.jsonDepth()).build();
    this.json =
        new ObjectMapper(JsonFactory.builder().streamReadConstraints(constraints).build())
            .enable(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    this.objects = json.readerForMapOf(Object.class);
  }

  /**
   * Reads the JSON object in the body of a POST.
   *
   * @throws Refusal if it is none, or a parameter is of another type than the protocol says
   */
  ExecutionInput fromBody(@Nullable Buffer body) {
    return input(parse("The body", body == null ? "" : TextForm.decoded(body.getBytes())));
  }

  /**
   * Reads the parameters in the URL of a GET.
   *
   * @throws Refusal if variables or extensions are not JSON objects, or there is no query
   */
  ExecutionInput fromAddress(MultiMap parameters) {
    var all = json.createObjectNode();
    for (String name : PARAMETERS) {
      List<String> values = parameters.getAll(name);
      if (values.size() > 1) {
        throw refuse("The parameter " + name + " must be given at most once.");
      }
      for (String value : values) {
        boolean text = name.equals("query") || name.equals("operationName");
        all.set(name, text ? all.textNode(value) : parse("The parameter " + name, value));
      }
    }
    return input(all);
  }

  /**
   * Reads a text that must be JSON.
   *
   * @throws Refusal if it is not, or holds half of a character
   */
  JsonNode parse(String what, String text) {
    try {
      JsonNode parsed = json.readTree(text);
      // Half of a character, which no answer could repeat, can only be escaped.
      if (text.contains("\\u") && !UTF_8.newEncoder().canEncode(parsed.toString())) {
        throw refuse("The request must not contain an unpaired surrogate.");
      }
      return parsed;
    } catch (JsonProcessingException e) {
      throw badJson(what, e);
    }
  }

  /**
   * Reads an operation from its parameters.
   *
   * @throws Refusal if they are none, or one is of another type than the protocol says
   */
  ExecutionInput input(JsonNode parameters) {
    if (!parameters.isObject()) {
      throw refuse("The request must be a JSON object; batches are not supported.");
    }
    String operation = text(parameters, "operationName");
    String query = text(parameters, "query");
    Map<String, Object> extensions = object(parameters, "extensions");
    if (query == null && !extensions.containsKey("persistedQuery")) {
      throw refuse("The parameter query is required.");
    }
    return ExecutionInput.newExecutionInput(query == null ? "" : query)
        .operationName(operation == null || operation.isEmpty() ? null : operation)
        .variables(object(parameters, "variables"))
        .extensions(extensions)
        .locale(Locale.ROOT)
        .build();
  }

  private static @Nullable String text(JsonNode parameters, String name) {
    JsonNode value = parameters.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw refuse("The parameter " + name + " must be a string.");
    }
    return value.textValue();
  }

  private Map<String, Object> object(JsonNode parameters, String name) {
    JsonNode value = parameters.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Map.of();
    }
    if (!value.isObject()) {
      throw refuse("The parameter " + name + " must be a JSON object.");
    }
    try {
      return objects.readValue(value);
    } catch (IOException e) {
      throw new UncheckedIOException("A tree of JSON can't be read", e);
    }
  }

  private static Refusal badJson(String what, JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return new Refusal(ErrorCode.JSON_TOO_DEEP, what + " is nested too deeply.");
    }
    return refuse(
        e instanceof MismatchedInputException
            ? what + " must be a single JSON value without duplicate members."
            : what + " must be valid JSON.");
  }

  static Refusal refuse(String words) {
    return new Refusal(ErrorCode.BAD_REQUEST, words);
  }
}
