package org.parley.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are given besides the API. */
@QuarkusTest
class PageTest {

  @ParameterizedTest
  @CsvSource({
    "/, text/html; charset=utf-8",
    "/start.css, text/css; charset=utf-8",
    "/favicon.svg, image/svg+xml",
    "/graphiql, text/html; charset=utf-8",
    "/graphiql/, text/html; charset=utf-8",
    "/graphiql/main.js, text/javascript; charset=utf-8",
    "/graphiql/graphiql.min.css, text/css; charset=utf-8",
    "/graphiql/examples.json, application/json"
  })
  void filesHaveTheirMediaTypeAndKeepToThemselves(String path, String mediaType) {
    get(path)
        .statusCode(200)
        .header("Content-Type", equalTo(mediaType))
        .header(
            "Content-Security-Policy",
            allOf(
                containsString("default-src 'none'"),
                containsString("base-uri 'none'"),
                containsString("form-action 'none'"),
                containsString("frame-ancestors 'none'"),
                not(containsString("unsafe"))))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Referrer-Policy", equalTo("no-referrer"))
        .header("Cache-Control", equalTo("no-cache"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/graphiql", "/graphiql/", "/graphiql/graphiql.min.js"})
  void headIsAnsweredAsGetWithoutABody(String path) {
    given()
        .head(path)
        .then()
        .statusCode(200)
        .header("ETag", equalTo(get(path).extract().header("ETag")))
        .body(emptyString());
  }

  @Test
  void whatABrowserHasKeptIsNotSentAgain() {
    String tag = get("/graphiql/main.js").extract().header("ETag");

    given()
        .header("If-None-Match", "W/\"another\", " + tag)
        .get("/graphiql/main.js")
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag))
        .body(emptyString());
  }

  @Test
  void filesAreCompressedForThoseWhoTakeIt() {
    String plain =
        given().header("Accept-Encoding", "gzip;q=0").get("/start.css").then().extract().asString();

    given()
        .header("Accept-Encoding", "gzip")
        .get("/start.css")
        .then()
        .header("Content-Encoding", equalTo("gzip"))
        .body(equalTo(plain));
  }

  @Test
  void graphiqlMayConnectToTheApiOfItsOwnHostOnly() {
    given()
        .header("Host", "parley.example:8443")
        .get("/graphiql")
        .then()
        .header(
            "Content-Security-Policy",
            containsString(
                "connect-src 'self' ws://parley.example:8443 wss://parley.example:8443"));
    given()
        .header("Host", "a;b")
        .get("/graphiql")
        .then()
        .header("Content-Security-Policy", not(containsString("a;b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/graphiql/nothing",
        "/graphiql/index.html",
        "/graphql-ui/",
        "/page/start.html",
        "/start.html"
      })
  void nothingElseIsThere(String path) {
    get(path).statusCode(404);
  }

  @Test
  void otherMethodsAreRefused() {
    given().post("/graphiql").then().statusCode(405);
  }

  @Test
  void everyExampleOfTheRepositoryHasATab() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(Path.of("examples"))) {
      for (Path path : paths.toList()) {
        files.put(path.getFileName().toString().replace(".graphql", ""), Files.readString(path));
      }
    }

    Map<String, String> tabs = new TreeMap<>();
    get("/graphiql/examples.json")
        .extract()
        .jsonPath()
        .<Map<String, String>>getList("$")
        .forEach(tab -> tabs.put(tab.get("name"), tab.get("query")));

    assertEquals(files, tabs);
  }

  @Test
  void theStartPageLeadsToGraphiqlTheSchemaAndTheExamples() {
    get("/")
        .body(
            allOf(
                containsString("href=\"/graphiql\""),
                containsString("href=\"/graphql/schema.graphql\""),
                containsString(
                    "<li><a href=\"/graphiql?example=first-query\">First query</a>: A dialogue, who"
                        + " is in it, and its three latest meetings.</li>")));
  }

  private static ValidatableResponse get(String path) {
    return given().get(path).then();
  }
}
