package org.parley.testsupport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;

/** Asks the running program over HTTP, as its clients do. */
public final class Api {

  private Api() {}

  /** The data that answers a query; there must be no errors. */
  public static JsonPath ask(String query) {
    return ask(query, Map.of());
  }

  /** The data that answers a query; there must be no errors. */
  public static JsonPath ask(String query, Map<String, ?> variables) {
    Response response = post(query, variables);
    response.then().statusCode(200).body("errors", nullValue());
    return response.jsonPath().setRootPath("data");
  }

  /** The whole response, whatever it is. */
  public static Response post(String query, Map<String, ?> variables) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("query", query, "variables", variables))
        .post("/graphql");
  }
}
