package org.parley.graphql;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With a manifest, only the documents in it are run. */
@QuarkusTest
@TestProfile(TrustedDocumentsTest.WithManifest.class)
class TrustedDocumentsTest {
  private static final String TRUSTED = "query Trusted { __typename }";
  private static final String HASH =
      "234837715f90594ee70a18a32e7870887c5e59fef7bdb666367b7b5c773726c8";

  public static final class WithManifest implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("parley.trusted-documents", "src/test/resources/trusted-documents.json");
    }
  }

  @Test
  void aTrustedDocumentIsRunByItsHash() {
    post(Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", HASH))))
        .body("data.__typename", equalTo("Query"));
  }

  @Test
  void aTrustedDocumentIsRunByItsText() {
    post(Map.of("query", TRUSTED)).body("data.__typename", equalTo("Query"));
  }

  @Test
  void noOtherDocumentIsRunOrRemembered() {
    post(Map.of("query", "{topics {slug}}"))
        .statusCode(403)
        .body("errors[0].extensions.code", equalTo("UNTRUSTED_DOCUMENT"))
        .body("$", not(hasKey("data")));
    String unknown = "0".repeat(64);
    post(Map.of(
            "extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", unknown))))
        .statusCode(403)
        .body("errors[0].extensions.code", equalTo("UNTRUSTED_DOCUMENT"));
  }

  private static ValidatableResponse post(Map<String, ?> body) {
    return given().contentType("application/json").body(body).post("/graphql").then();
  }
}
