package org.parley.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Patience;

/** Rules of the protocol about methods, media types and status codes. */
@DatabaseTest
class GraphQlRouteTest {
  private static final String NEW = "application/graphql-response+json";

  @Inject Vertx vertx;

  @ParameterizedTest
  @CsvSource({
    "application/json, application/json",
    "*/*, application/json",
    "application/graphql-response+json, application/graphql-response+json",
    "'application/json;q=0.5, application/graphql-response+json',"
        + " application/graphql-response+json",
    "'text/html, */*;q=0.1', application/json",
    "'application/json;q=0, */*', application/graphql-response+json",
    "'*/*, application/graphql-response+json;q=0', application/json",
    "'application/*;q=0.2, application/json;q=0.1', application/graphql-response+json"
  })
  void answersInTheTypeThatTheClientLikesBest(String accept, String type) {
    given()
        .accept(accept)
        .queryParam("query", "{__typename}")
        .get("/graphql")
        .then()
        .statusCode(200)
        .header("Content-Type", equalTo(type + "; charset=utf-8"))
        .body("data.__typename", equalTo("Query"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "*/*;q=0", "application/json;q=0"})
  void refusesClientsThatTakeNoJson(String accept) {
    given()
        .accept(accept)
        .queryParam("query", "{__typename}")
        .get("/graphql")
        .then()
        .statusCode(406);
  }

  @Test
  void takesVariablesAndTheNameOfTheOperationFromTheAddress() {
    given()
        .queryParam(
            "query", "query A {a: __typename} query B($s: String!) {meeting(slug: $s) {id}}")
        .queryParam("operationName", "B")
        .queryParam("variables", "{\"s\": \"there-is-none\"}")
        .get("/graphql")
        .then()
        .statusCode(200)
        .body("data", equalTo(Collections.singletonMap("meeting", null)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/graphql?query={__typename}",
        "/graphql/schema.graphql",
        "/pledges/fom-2011/claim-review.jsonld"
      })
  void answersHeadAsGetWithoutABody(String path) {
    Map<String, String> headers = new HashMap<>();
    given()
        .urlEncodingEnabled(false)
        .get(path.replace("{", "%7B").replace("}", "%7D"))
        .then()
        .statusCode(200)
        .extract()
        .headers()
        .forEach(header -> headers.put(header.getName(), header.getValue()));
    // Of the body as it is sent.
    headers
        .keySet()
        .removeIf(name -> name.matches("(?i)content-length|transfer-encoding|content-encoding"));
    given()
        .urlEncodingEnabled(false)
        .head(path.replace("{", "%7B").replace("}", "%7D"))
        .then()
        .statusCode(200)
        .headers(headers)
        .body(emptyString());
  }

  @Test
  void takesTheQueryOfAWholeArticleFromTheAddress() throws IOException {
    given()
        .queryParam("query", Files.readString(Path.of("examples/founding-article.graphql")))
        .get("/graphql")
        .then()
        .statusCode(200)
        .body("errors", nullValue());
  }

  @ParameterizedTest
  @ValueSource(ints = {17_000, 200_000})
  void saysWhatToDoAboutAnAddressThatIsTooLong(int length) {
    given()
        .queryParam("query", "{__typename}" + "#" + "x".repeat(length))
        .get("/graphql")
        .then()
        .statusCode(414)
        .body("errors[0].extensions.code", equalTo("ADDRESS_TOO_LONG"))
        .body("errors[0].message", containsString("Use POST"));
  }

  @ParameterizedTest
  @CsvSource({"15000, 200", "17000, 414", "200000, 414"})
  void takesAndRefusesTheSameAddressesOverHttp2(int length, int status) throws Exception {
    HttpClient http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false));
    String address = "/graphql?query=%7B__typename%7D%23" + "x".repeat(length);
    assertEquals(
        status,
        http.request(HttpMethod.GET, RestAssured.port, "localhost", address)
            .compose(HttpClientRequest::send)
            .map(HttpClientResponse::statusCode)
            .eventually(() -> http.close())
            .toCompletionStage()
            .toCompletableFuture()
            .get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS));
  }

  @Test
  void refusesAParameterThatIsGivenTwice() {
    given()
        .queryParam("query", "{__typename}", "{topics {id}}")
        .get("/graphql")
        .then()
        .statusCode(400)
        .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON; charset=UTF-8",
        "application/json;charset=\"utf-8\"",
        "application/json, application/json"
      })
  void takesJsonHoweverItsTypeIsWritten(String type) {
    sending(type)
        .body("{\"query\": \"{__typename}\"}")
        .post("/graphql")
        .then()
        .statusCode(200)
        .body("data.__typename", equalTo("Query"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json, text/plain",
        "application/json; charset=utf-16",
        "application/jsonp"
      })
  void refusesBodiesThatAreNotJson(String type) {
    refused(sending(type).body("{\"query\": \"{__typename}\"}"), 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void saysThatBodiesAreNotCompressed() {
    sending("application/json")
        .header("Content-Encoding", "gzip")
        .body("{\"query\": \"{__typename}\"}")
        .post("/graphql")
        .then()
        .statusCode(415)
        .header("Accept-Encoding", "identity")
        .body("errors[0].extensions.code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
  }

  @Test
  void takesTheMarkOfUtf8AndNoOtherEncoding() {
    String body = "{\"query\": \"{__typename}\"}";
    sending("application/json")
        .body(("\uFEFF" + body).getBytes(StandardCharsets.UTF_8))
        .post("/graphql")
        .then()
        .statusCode(200);
    for (Charset other : List.of(StandardCharsets.UTF_16, Charset.forName("UTF-32"))) {
      refused(sending("application/json").body(body.getBytes(other)), 400, "BAD_REQUEST");
    }
    byte[] latin = "{\"query\": \"{topic(slug: \\\"\u00E9\\\") {id}}\"}".getBytes(ISO_8859_1);
    refused(sending("application/json").body(latin), 400, "BAD_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[{\"query\": \"{__typename}\"}]",
        "{\"query\": 7}",
        "{\"query\": \"{__typename}\", \"variables\": []}",
        "{\"query\": \"{__typename}\", \"operationName\": {}}",
        "{\"variables\": {}}",
        "{\"query\": \"{__typename}\"} {}",
        "{\"query\": \"{__typename}\", \"query\": \"{topics {id}}\"}",
        "{\"query\": \"{__typename}\", \"variables\": {\"a\": 1, \"a\": 2}}",
        "{\"query\": \"{__typename}\", \"variables\": {\"a\": \"\\uD800\"}}"
      })
  void refusesBodiesThatAreNoRequest(String body) {
    refused(given().contentType("application/json").body(body), 400, "BAD_REQUEST");
  }

  @Test
  void refusesJsonThatIsNestedWithoutEnd() {
    String body = "{\"query\": \"{__typename}\", \"variables\": {\"a\": " + "[".repeat(5000);
    refused(given().contentType("application/json").body(body), 400, "JSON_TOO_DEEP");
  }

  @Test
  void refusesBodiesOverAMebibyte() {
    String body = "{\"query\": \"#" + "x".repeat(1 << 20) + "\\n{__typename}\"}";
    refused(given().contentType("application/json").body(body), 413, "PAYLOAD_TOO_LARGE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void saysWhichMethodsThereAre(String method) {
    given()
        .request(method, "/graphql")
        .then()
        .statusCode(405)
        .header("Allow", "GET, HEAD, POST")
        .body("errors[0].extensions.code", equalTo("METHOD_NOT_ALLOWED"));
  }

  @ParameterizedTest
  @CsvSource({"application/json, 200", NEW + ", 400"})
  void tellsWhereADocumentCannotBeParsed(String accept, int status) {
    given()
        .accept(accept)
        .contentType("application/json")
        .body(Map.of("query", "{\n  meetings(first: }"))
        .post("/graphql")
        .then()
        .statusCode(status)
        .body("$", not(hasKey("data")))
        .body("errors[0].extensions.code", equalTo("GRAPHQL_PARSE_FAILED"))
        .body("errors[0].locations[0].line", equalTo(2));
  }

  /** A request with a content type that stays as it is. */
  private static RequestSpecification sending(String type) {
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(type, ContentType.TEXT)))
        .header("Content-Type", type);
  }

  private static void refused(RequestSpecification request, int status, String code) {
    request
        .post("/graphql")
        .then()
        .statusCode(status)
        .body("data", nullValue())
        .body("errors[0].extensions.code", equalTo(code));
  }
}
