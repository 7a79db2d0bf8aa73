package org.parley.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testsupport.SocketClient;
import org.parley.testsupport.Writing;

/** Where reading needs a login, nobody gets anything without one. */
@QuarkusTest
@TestProfile(LoginTest.Closed.class)
class LoginTest {
  public static final class Closed extends Writing {
    /** The password by bcrypt at a cost that real accounts have. */
    private static final String SLOW_HASH =
        "$2a$10$gBXvcha6ctDjKMdgsfPVxOG090UZHJIxFf2BLvfxrPB1gVLQLoz3u";

    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
      settings.put("parley.security.read-requires-login", "true");
      for (String prefix : List.of("2a", "2b", "2y")) {
        settings.put(
            "parley.security.accounts.by-" + prefix + ".password-hash",
            Writing.HASH.replace("$2a$", "$" + prefix + "$"));
      }
      settings.put("parley.security.accounts.slow.password-hash", SLOW_HASH);
      settings.put("parley.security.failed-logins-per-account", "2");
      settings.put("parley.security.failed-logins-per-address", "10");
      settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
      settings.put("quarkus.http.proxy.allow-x-forwarded", "true");
      return settings;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{__typename}",
        "{__schema {types {name}}}",
        "{meetings {totalCount}}",
        "mutation {createTopic(input: {labels: [{text: \\\"x\\\"}]}) {topic {id}}}"
      })
  void anonymousCallersAreRefused(String query) {
    Writing.as("", query.replace("\\\"", "\""), Map.of())
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
        .body("data", equalTo(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"subscription {changes {cursor}}", "{meetings {totalCount}}"})
  void anonymousCallersAreRefusedOverWebSocketsToo(String operation) {
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe("1", operation);
      assertEquals("UNAUTHENTICATED", client.next("error", "1").at("/0/extensions/code").asText());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/pledges/aug22-more-meetings/claim-review.jsonld",
        "/graphql/schema.graphql",
        "/datasets/belgrade-pristina-dialogue",
        "/datasets/belgrade-pristina-dialogue.ics",
        "/datasets/belgrade-pristina-dialogue.atom",
        "/datasets/belgrade-pristina-dialogue.popolo.json",
        "/datasets/belgrade-pristina-dialogue.geojson"
      })
  void anonymousCallersGetNoReviewsNoSchemaAndNoFilesEither(String path) {
    given()
        .get(path)
        .then()
        .statusCode(401)
        .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
  }

  @ParameterizedTest
  @CsvSource({"ana,wrong", "nobody,open sesame", "rea,''", "by-2b,wrong"})
  void wrongPasswordsAreRefused(String name, String password) {
    given()
        .auth()
        .preemptive()
        .basic(name, password)
        .contentType(ContentType.JSON)
        .body(Map.of("query", "{meetings {totalCount}}"))
        .post("/graphql")
        .then()
        .statusCode(401)
        .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
        .body("data", equalTo(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rea", "by-2a", "by-2b", "by-2y"})
  void whoeverIsLoggedInReads(String name) {
    Writing.as(name, "{meetings {totalCount}}", Map.of())
        .then()
        .statusCode(200)
        .body("data.meetings.totalCount", equalTo(77));
  }

  @Test
  void answersAreKeptByTheirReadersOnly() {
    String etag =
        given()
            .auth()
            .preemptive()
            .basic("rea", Writing.PASSWORD)
            .queryParam("query", "{meetings{totalCount}}")
            .get("/graphql")
            .then()
            .statusCode(200)
            .header("Cache-Control", startsWith("private"))
            .extract()
            .header("ETag");
    given()
        .header("If-None-Match", etag)
        .queryParam("query", "{meetings{totalCount}}")
        .get("/graphql")
        .then()
        .statusCode(401);
  }
}
