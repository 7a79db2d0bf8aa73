package org.parley.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that browsers are given besides the API. */
@QuarkusTest
class PageTest {

  @ParameterizedTest
  @CsvSource({
    "/, text/html; charset=utf-8",
    "/pledges/aug22-rules-1-sept, text/html; charset=utf-8",
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/about",
        "/search?q=Borrell",
        "/dialogues/%22%3E%3Cscript%3E/timeline",
        "/meetings/bp-2022-08-18",
        "/outcomes/anything",
        "/pledges?asOf=2022-08-26",
        "/pledges/anything",
        "/requests/anything",
        "/statements/anything",
        "/incidents/anything",
        "/sources/anything",
        "/participants/kosovo",
        "/meetings/bp-2022-08-18/history",
        "/outcomes/anything/history",
        "/pledges/anything/history",
        "/requests/anything/history",
        "/statements/anything/history",
        "/incidents/anything/history",
        "/sources/anything/history",
        "/participants/kosovo/history"
      })
  void eachViewHasAnAddressWithTheSamePage(String path) {
    String page = get("/").extract().asString();

    get(path).statusCode(200).body(equalTo(page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/timeline?asOf=2022-08-26",
        "/implementation",
        "/who-moves-first",
        "/history"
      })
  void theHeadOfADialoguesViewsNamesItsFeedAndItsCalendar(String view) {
    String links =
        """
            <link rel="alternate" type="application/atom+xml" title="Feed of the dialogue" \
        href="/datasets/some-dialogue.atom">
            <link rel="alternate" type="text/calendar" title="Calendar of the dialogue" \
        href="/datasets/some-dialogue.ics">
        """;
    String page = get("/").extract().asString();

    String ofDialogue = get("/dialogues/some-dialogue" + view).statusCode(200).extract().asString();

    assertTrue(ofDialogue.contains(links), ofDialogue);
    assertEquals(page, ofDialogue.replace(links, ""));
  }

  @ParameterizedTest
  @CsvSource({"src, text/javascript", "href, text/css"})
  void theBundleComesWithTheSameHeaders(String attribute, String mediaType) {
    Matcher address =
        Pattern.compile(attribute + "=\"(/static/bundle/[^\"]+)\"")
            .matcher(get("/").extract().asString());
    assertTrue(address.find());

    get(address.group(1))
        .statusCode(200)
        .header("Content-Type", startsWith(mediaType))
        .header("Content-Security-Policy", startsWith("default-src 'none'"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Referrer-Policy", equalTo("no-referrer"));
  }

  @Test
  void thePageHasNoScriptOrStyleOfItsOwn() {
    get("/")
        .header("Content-Security-Policy", containsString("script-src 'self'; style-src 'self';"))
        .body(allOf(not(containsString("<style")), not(containsString("style=\""))))
        .body(not(matchesPattern("(?s).*<script[^>]*>[^<].*")));
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
        given()
            .header("Accept-Encoding", "gzip;q=0")
            .get("/graphiql/main.css")
            .then()
            .extract()
            .asString();

    given()
        .header("Accept-Encoding", "gzip")
        .get("/graphiql/main.css")
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
        "/page/index.html",
        "/index.html",
        "/about.html",
        "/nothing",
        "/pledges/a/b",
        "/meetings",
        "/dialogues/a/b",
        "/static/bundle/nothing.js",
        "/web/app/index.ts"
      })
  void nothingElseIsThere(String path) {
    get(path).statusCode(404).body(not(containsString("There is no such page")));
    given()
        .accept("text/html,application/xhtml+xml,*/*;q=0.8")
        .get(path)
        .then()
        .statusCode(404)
        .header("Content-Security-Policy", startsWith("default-src 'none'"))
        .body(containsString("There is no such page"));
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
  void thePageLeadsToGraphiqlTheSchemaAndTheExamples() {
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
