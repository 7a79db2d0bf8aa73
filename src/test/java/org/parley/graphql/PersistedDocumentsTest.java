package org.parley.graphql;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients may name a document that they sent before by its hash. */
@QuarkusTest
class PersistedDocumentsTest {

  @Test
  void aDocumentIsAskedForOnceAndKnownByItsHashFromThenOn() throws Exception {
    String document = "query Once($s: String!) {topic(slug: $s) {slug}}";
    String hash = sha256(document);
    post(null, hash)
        .body("errors[0].message", equalTo("PersistedQueryNotFound"))
        .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"))
        .body("$", not(hasKey("data")));
    post(document, hash).body("data", hasKey("topic"));
    post(null, hash).body("data", hasKey("topic"));
    get(hash).statusCode(200).body("data", hasKey("topic"));
  }

  @Test
  void twoDocumentsAreToldApart() throws Exception {
    String one = "query One {topics {slug}}";
    String two = "query Two {__typename}";
    post(one, sha256(one)).body("data", hasKey("topics"));
    post(two, sha256(two)).body("data", hasKey("__typename"));
    post(null, sha256(one)).body("data", hasKey("topics"));
    post(null, sha256(two)).body("data", hasKey("__typename"));
  }

  @Test
  void aHashOfAnotherTextIsRefusedAndNotRemembered() throws Exception {
    String hash = sha256("query Honest {__typename}");
    post("query Forged {topics {slug}}", hash)
        .body("errors[0].extensions.code", equalTo("BAD_REQUEST"))
        .body("$", not(hasKey("data")));
    post(null, hash).body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "\"1\"", "null"})
  void anotherVersionOfTheProtocolIsRefused(String version) throws Exception {
    String document = "query Versioned {__typename}";
    given()
        .queryParam("query", document)
        .queryParam(
            "extensions",
            "{\"persistedQuery\": {\"version\": %s, \"sha256Hash\": \"%s\"}}"
                .formatted(version, sha256(document)))
        .get("/graphql")
        .then()
        .body("errors[0].extensions.code", equalTo("BAD_REQUEST"))
        .body("$", not(hasKey("data")));
  }

  private static ValidatableResponse post(String document, String hash) {
    Map<String, Object> body = new HashMap<>();
    body.put("query", document);
    body.put("variables", Map.of("s", "border"));
    body.put("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)));
    return given().contentType("application/json").body(body).post("/graphql").then();
  }

  private static ValidatableResponse get(String hash) {
    return given()
        .queryParam("variables", "{\"s\": \"border\"}")
        .queryParam(
            "extensions",
            "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"%s\"}}".formatted(hash))
        .get("/graphql")
        .then();
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8));
  }
}
