package org.parley.graphql;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.util.HashUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * The documents of a manifest, a JSON object of hashes and documents.
 *
 * @param byHash the documents by their SHA-256
 */
public record TrustedDocuments(Map<String, String> byHash) {

  /** Reads the manifest that a setting names, so that it is read before the program is ready. */
  public static final class Reader implements Converter<TrustedDocuments> {
    private static final ObjectMapper JSON =
        new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    @Override
    public TrustedDocuments convert(String path) {
      return new TrustedDocuments(read(Path.of(path)));
    }

    private static Map<String, String> read(Path manifest) {
      if (!Files.isReadable(manifest) || Files.isDirectory(manifest)) {
        throw new IllegalArgumentException("Expected a file that can be read");
      }
      JsonNode json;
      try {
        json = JSON.readTree(manifest.toFile());
      } catch (IOException e) {
        throw new IllegalArgumentException("Expected a file of JSON", e);
      }
      if (!json.isObject()) {
        throw new IllegalArgumentException("Expected a file of a JSON object");
      }
      Map<String, String> documents = new HashMap<>();
      json.properties().forEach(entry -> documents.put(entry.getKey(), text(entry)));
      return documents;
    }

    private static String text(Map.Entry<String, JsonNode> entry) {
      String text = entry.getValue().textValue();
      if (text == null || !entry.getKey().equals(HashUtil.sha256(text))) {
        throw new IllegalArgumentException(
            "Expected a file with each document under its SHA-256, unlike that under %.64s"
                .formatted(entry.getKey()));
      }
      return text;
    }
  }
}
