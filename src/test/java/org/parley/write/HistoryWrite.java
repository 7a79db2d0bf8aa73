package org.parley.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.write.HistoryAnswer.Kind;

/**
 * A change that a client asks for, under its name as the idempotency key, and what became of it.
 */
final class HistoryWrite {
  private static final String CREATE =
      """
      mutation ($key: String!, $slug: String!, $label: String!) {
        topic: createTopic(input: {slug: $slug, labels: [{text: $label}], idempotencyKey: $key})
          {topic {label version}}
      }
      """;

  private static final String UPDATE =
      """
      mutation ($key: String!, $slug: ID!, $version: Int!, $label: String!) {
        topic: updateTopic(
          input: {id: $slug, expectedVersion: $version, labels: [{text: $label}]
            idempotencyKey: $key}
        ) {topic {label version}}
      }
      """;

  private final String slug;
  private final String label;
  private final int version;
  private @Nullable Kind answered;
  private boolean wasSeen;

  private HistoryWrite(String slug, String label, int version) {
    this.slug = slug;
    this.label = label;
    this.version = version;
  }

  static HistoryWrite create(String slug, String label) {
    return new HistoryWrite(slug, label, 0);
  }

  /** Gives a topic another label, which makes a version of it. */
  static HistoryWrite update(String slug, String label, int version) {
    return new HistoryWrite(slug, label, version);
  }

  /** The name of a change of a topic, which is the same in the program's log of changes. */
  static String name(String slug, String label, int version) {
    return slug + " v" + version + " " + label;
  }

  String name() {
    return name(slug, label, version);
  }

  String slug() {
    return slug;
  }

  int version() {
    return version;
  }

  String mutation() {
    return version == 0 ? CREATE : UPDATE;
  }

  Map<String, Object> variables() {
    Map<String, Object> variables =
        new HashMap<>(Map.of("key", name(), "slug", slug, "label", label));
    if (version > 0) {
      variables.put("version", version - 1);
    }
    return variables;
  }

  /** Returns true if a topic that was read, which may be null, is as this makes it. */
  boolean isIn(JsonNode topic) {
    return topic.path("label").asText().equals(label) && topic.path("version").asInt(-1) == version;
  }

  /** Takes an answer. What is unknown stays so when it is sent again and refused. */
  void answer(Kind kind) {
    if (!isUnknown() || kind != Kind.REFUSED) {
      answered = kind;
    }
  }

  boolean isUnknown() {
    return answered == Kind.UNKNOWN;
  }

  boolean isDone() {
    return answered == Kind.DONE;
  }

  /** Returns true if a read has found it. */
  boolean wasSeen() {
    return wasSeen;
  }

  /** Looks whether it is there as it was answered to be. */
  void see(boolean isThere) {
    if (isThere ? answered == Kind.REFUSED : isDone() || wasSeen) {
      throw new AssertionError(
          "%s: was answered as %s, and %s"
              .formatted(name(), answered, isThere ? "is there" : "is not there"));
    }
    wasSeen |= isThere;
  }

  /** Looks how often it is in the program's log of changes. */
  void count(int times) {
    if (answered == null || isUnknown() || times != (isDone() ? 1 : 0)) {
      throw new AssertionError(
          "%s: was answered as %s, and is there %d times".formatted(name(), answered, times));
    }
  }
}
