package org.parley.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testsupport.Patience;

/** Operators set the limits of the program. */
@QuarkusTest
@TestProfile(LimitSettingsTest.Strict.class)
class LimitSettingsTest {

  public static final class Strict implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.ofEntries(
          Map.entry("parley.limits.tokens", "40"),
          Map.entry("parley.limits.depth", "3"),
          Map.entry("parley.limits.fields", "10"),
          Map.entry("parley.limits.aliases", "2"),
          Map.entry("parley.limits.root-fields", "3"),
          Map.entry("parley.limits.cost", "30"),
          Map.entry("parley.limits.execution-time", "0.000001s"),
          Map.entry("parley.limits.body", "500"),
          Map.entry("parley.limits.body-time", "1s"),
          Map.entry("parley.limits.json-depth", "4"),
          Map.entry("parley.http.cache-control", "public, max-age=60"),
          Map.entry("quarkus.http.cors.enabled", "true"),
          Map.entry("quarkus.http.cors.origins", "https://reader.example"));
    }
  }

  @Test
  void documentsAreMeasuredByTheSettings() {
    refused("TOO_MANY_TOKENS", "{topics {" + "slug @include(if: true) ".repeat(9) + "}}");
    refused("TOO_DEEP", "{topics {parent {parent {slug}}}}");
    refused("TOO_MANY_FIELDS", "{topics {" + "slug ".repeat(10) + "}}");
    refused("TOO_MANY_ALIASES", "{a: __typename b: __typename c: __typename}");
    refused(
        "TOO_MANY_ROOT_FIELDS",
        "{__typename topics {slug} ...Q} fragment Q on Query {a: __typename b: __typename}");
    refused("TOO_COSTLY", "{meetings(first: 31) {nodes {slug}}}");
  }

  @Test
  void aLargerBodyIsRefused() {
    post("{__typename}" + " ".repeat(500))
        .statusCode(413)
        .body("errors[0].extensions.code", equalTo("PAYLOAD_TOO_LARGE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 400", "Transfer-Encoding: chunked"})
  void aBodyThatDoesNotArriveIsGivenUpWithItsConnection(String length) throws IOException {
    try (Socket silent = new Socket("localhost", RestAssured.port)) {
      silent.setSoTimeout((int) Patience.LIMIT.toMillis());
      String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\n" + length + "\r\n\r\n";
      silent.getOutputStream().write(head.getBytes(US_ASCII));
      String answer = new String(silent.getInputStream().readAllBytes(), US_ASCII);
      assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
      assertTrue(answer.contains("\"REQUEST_TIMEOUT\""), answer);
    }
  }

  @Test
  void deeperJsonIsRefused() {
    given()
        .contentType("application/json")
        .body("{\"query\": \"{__typename}\", \"variables\": {\"a\": {\"b\": {\"c\": []}}}}")
        .post("/graphql")
        .then()
        .statusCode(400)
        .body("errors[0].extensions.code", equalTo("JSON_TOO_DEEP"));
  }

  @Test
  void whatTakesTooLongIsGivenUp() {
    post("{__typename meeting(slug: \"any\") {slug}}")
        .statusCode(200)
        .body("data.__typename", equalTo("Query"))
        .body("data.meeting", nullValue())
        .body("errors[0].extensions.code", equalTo("TIMED_OUT"))
        .body("errors[0].path", equalTo(List.of("meeting")));
  }

  @Test
  void answersMayBeKeptAsLongAsTheSettingsSay() {
    given()
        .queryParam("query", "{__typename}")
        .get("/graphql")
        .then()
        .header("Cache-Control", "public, max-age=60");
  }

  @Test
  void pagesOfTheNamedOriginsMayAsk() {
    preflight("https://reader.example")
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "https://reader.example");
    preflight("https://elsewhere.example")
        .statusCode(403)
        .header("Access-Control-Allow-Origin", nullValue());
  }

  private static ValidatableResponse preflight(String origin) {
    return given()
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "content-type")
        .options("/graphql")
        .then();
  }

  private static void refused(String code, String query) {
    post(query).body("errors[0].extensions.code", equalTo(code)).body("data", nullValue());
  }

  private static ValidatableResponse post(String query) {
    return given()
        .contentType("application/json")
        .body(Map.of("query", query))
        .post("/graphql")
        .then();
  }
}
