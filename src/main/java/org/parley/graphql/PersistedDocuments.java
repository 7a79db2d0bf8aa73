package org.parley.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import io.quarkus.runtime.util.HashUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * Documents that clients name by the SHA-256 of their text: those that a client has sent before, as
 * in Apollo's automatic persisted queries, or those of a manifest, which are then the only ones
 * that are run.
 */
@ApplicationScoped
public class PersistedDocuments {
  private static final int SHARE_OF_HEAP = 80;

  private final Cache<String, String> sent =
      Caffeine.newBuilder()
          .maximumWeight(Footprint.ofHeap(SHARE_OF_HEAP))
          .weigher((String hash, String text) -> Footprint.of(hash) + Footprint.of(text))
          .build();

  /** The documents of the manifest by their hashes; null if there is no manifest. */
  private final @Nullable Map<String, String> trusted;

  @Inject
  PersistedDocuments(DocumentSettings settings) {
    this.trusted = settings.trustedDocuments().map(TrustedDocuments::byHash).orElse(null);
  }

  /**
   * Returns the input with the text of its document.
   *
   * @throws Refusal if the document is not known by its hash, does not have it, or is not trusted
   */
  ExecutionInput complete(ExecutionInput input) {
    String named = hashIn(input.getExtensions());
    if (named != null && input.getQuery().isEmpty()) {
      String known = find(named);
      return input.transform(i -> i.query(known));
    }
    if (named != null || trusted != null) {
      check(input.getQuery(), named);
    }
    return input;
  }

  private String find(String hash) {
    String known = trusted == null ? sent.getIfPresent(hash) : trusted.get(hash);
    if (known == null) {
      throw trusted == null
          // Apollo's clients know it by these words.
          ? new Refusal(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound")
          : untrusted();
    }
    return known;
  }

  private void check(String text, @Nullable String named) {
    String hash = HashUtil.sha256(text);
    if (named != null && !named.equals(hash)) {
      throw new Refusal(ErrorCode.BAD_REQUEST, "sha256Hash must be the SHA-256 of the query.");
    }
    if (trusted == null) {
      sent.put(hash, text);
    } else if (!trusted.containsKey(hash)) {
      throw untrusted();
    }
  }

  private static Refusal untrusted() {
    return new Refusal(ErrorCode.UNTRUSTED_DOCUMENT, "Only trusted documents are allowed.");
  }

  private static @Nullable String hashIn(Map<String, Object> extensions) {
    if (!(extensions.get("persistedQuery") instanceof Map<?, ?> persisted)) {
      return null;
    }
    if (!Integer.valueOf(1).equals(persisted.get("version"))
        || !(persisted.get("sha256Hash") instanceof String hash)) {
      throw new Refusal(
          ErrorCode.BAD_REQUEST,
          "extensions.persistedQuery must have the version 1 and a sha256Hash.");
    }
    return hash;
  }
}
