package org.parley.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.RareSettings;
import org.parley.testsupport.SocketClient;

/** Operators can keep the schema to clients that know it. */
@QuarkusTest
@TestProfile(RareSettings.class)
class HiddenSchemaTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{__schema {queryType {name}}}",
        "{__type(name: \"Meeting\") {name}}",
        "{a: __schema {queryType {name}} meetings {totalCount}}",
        "{...F} fragment F on Query {__type(name: \"Meeting\") {name}}"
      })
  void introspectionIsRefused(String query) {
    given()
        .accept("application/graphql-response+json")
        .contentType("application/json")
        .body(Map.of("query", query))
        .post("/graphql")
        .then()
        .statusCode(403)
        .body("$", not(hasKey("data")))
        .body("errors[0].extensions.code", equalTo("INTROSPECTION_DISABLED"));
  }

  @Test
  void introspectionIsRefusedOverAWebSocket() {
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe("s", "{__schema {queryType {name}}}");

      JsonNode errors = client.next("error", "s");
      assertEquals("INTROSPECTION_DISABLED", errors.at("/0/extensions/code").asText());
    }
  }

  @Test
  void theNamesOfTypesAreTold() {
    assertEquals("Query", Api.ask("{__typename}").getString("__typename"));
    assertEquals(
        "Meeting",
        Api.ask("{meetings(first: 1) {nodes {__typename}}}")
            .getString("meetings.nodes[0].__typename"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/graphql/schema.graphql",
        "/graphiql",
        "/graphiql/",
        "/graphiql/main.js",
        "/graphiql/examples.json"
      })
  void whatShowsTheSchemaIsNotThere(String path) {
    given().get(path).then().statusCode(404);
  }

  @Test
  void thePageLeadsToNoneOfIt() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("POST /graphql"),
                not(containsString("graphiql")),
                not(containsString("schema"))));
  }
}
