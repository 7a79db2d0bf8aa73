package org.parley.write;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Input of an editor for one record.
 *
 * @param fields what is given of the record; what is not there is to stay as it is
 * @param id slug or id of the record; null for a new one
 * @param expectedVersion the version that the editor has read
 * @param corrects whether the record was wrong until now
 * @param idempotencyKey by which the same request is known; null if it need not be
 */
public record Input(
    ObjectNode fields,
    @Nullable String id,
    int expectedVersion,
    boolean corrects,
    @Nullable String idempotencyKey) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns the input object of a mutation as the engine has coerced it. */
  public static Input of(Map<String, Object> given) {
    return of(JSON.<ObjectNode>valueToTree(given));
  }

  /** Returns an input object that is a part of another one. */
  public static Input of(ObjectNode given) {
    return new Input(
        given.deepCopy().without(List.of("id", "expectedVersion", "corrects", "idempotencyKey")),
        given.path("id").asText(null),
        given.path("expectedVersion").asInt(),
        given.path("corrects").asBoolean(),
        given.path("idempotencyKey").asText(null));
  }

  /** Returns the same with only these fields of the record. */
  public Input with(ObjectNode others) {
    return new Input(others, id, expectedVersion, corrects, idempotencyKey);
  }
}
