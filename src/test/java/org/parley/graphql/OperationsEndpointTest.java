package org.parley.graphql;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.http.SocketTimesTest;
import org.parley.testsupport.Api;

/** Questions of orchestrators and monitors, at a port of their own. */
@QuarkusTest
@TestProfile(SocketTimesTest.Short.class)
class OperationsEndpointTest {
  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Test
  void readinessTellsOfTheDatabase() {
    given()
        .get(management.resolve("/q/health/ready"))
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.name", hasItems("Database connections health check", "Queries"));
    given().get(management.resolve("/q/health/live")).then().statusCode(200);
    given().get(management.resolve("/q/health/started")).then().statusCode(200);
  }

  @Test
  void whatTheApiAnswersIsNotWhereHealthAndMetricsAre() {
    given().get("/q/health").then().statusCode(404);
    given().get("/q/metrics").then().statusCode(404);
    given().get(management.resolve("/graphql")).then().statusCode(404);
  }

  @Test
  void operationsAreMeasuredByNameAndCodeWithinBounds() {
    for (int name = 0; name < 20; name++) {
      Api.post("query Q%d {meetings(first: 1) {totalCount}}".formatted(name), Map.of());
    }
    Api.post("{meetings(first: 1) {totalCount}}", Map.of());
    Api.post("{noSuchField}", Map.of());

    String metrics = given().get(management.resolve("/q/metrics")).asString();

    List<String> counts =
        metrics
            .lines()
            .filter(l -> l.startsWith("parley_graphql_operations_seconds_count"))
            .toList();
    assertEquals(3, counts.stream().filter(line -> line.contains("operation=\"Q")).count());
    assertTrue(counts.stream().anyMatch(line -> line.contains("operation=\"other\"")));
    assertTrue(counts.stream().anyMatch(line -> line.contains("operation=\"anonymous\"")));
    assertTrue(
        counts.stream().anyMatch(line -> line.contains("code=\"GRAPHQL_VALIDATION_FAILED\"")));
    given()
        .get(management.resolve("/q/metrics"))
        .then()
        .body(containsString("parley_graphql_sockets"), not(containsString("noSuchField")));
  }
}
