package org.parley.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testsupport.DatabaseTest;

/** What the protocol says about methods, media types and status codes. */
@DatabaseTest
class GraphQlRouteTest {
  private static final String NEW = "application/graphql-response+json";

  @ParameterizedTest
  @CsvSource({
    "application/json, application/json",
    "*/*, application/json",
    "application/graphql-response+json, application/graphql-response+json",
    "'application/json;q=0.5, application/graphql-response+json',"
        + " application/graphql-response+json",
    "'text/html, */*;q=0.1', application/json"
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

  @Test
  void refusesClientsThatTakeNoJson() {
    given()
        .accept("text/html")
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
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded"})
  void refusesBodiesThatAreNotJson(String type) {
    refused(
        given().header("Content-Type", type).body("{\"query\": \"{__typename}\"}"),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
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
        "{\"query\": \"{__typename}\"} {}"
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
        .header("Allow", "GET, POST")
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

  private static void refused(RequestSpecification request, int status, String code) {
    request
        .post("/graphql")
        .then()
        .statusCode(status)
        .body("data", nullValue())
        .body("errors[0].extensions.code", equalTo(code));
  }
}
