package org.parley.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Revisions;
import org.parley.read.CountingDatabase;
import org.parley.testsupport.DatabaseTest;

/** Caches between the program and its clients can tell whether an answer still holds. */
@DatabaseTest
class CachingTest {
  private static final String QUERY = "{meetings(first: 1) {nodes {title}}}";

  @Inject Revisions revisions;
  @Inject CountingDatabase database;

  @Test
  void anAnswerToAGetMayBeKeptAndCheckedLater() {
    ask(QUERY, "")
        .statusCode(200)
        .header("ETag", startsWith("W/\""))
        .header("Cache-Control", "no-cache")
        .header("Vary", containsString("accept"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "\"another\", %s"})
  void whatHasNotChangedIsNotAnsweredAgain(String kept) {
    String tag = tag(QUERY);
    database.takeCount();
    ask(QUERY, kept.formatted(tag))
        .statusCode(304)
        .header("ETag", tag)
        .header("Cache-Control", "no-cache")
        .body(emptyString());
    assertEquals(1, database.takeCount(), "But for the number of the last change, nothing is read");
  }

  @Test
  void aTagHoldsWithoutItsMarkOfWeaknessToo() {
    ask(QUERY, tag(QUERY).substring(2)).statusCode(304);
  }

  @Test
  void whoeverHasAnAnswerAtAllNeedsNoOther() {
    ask(QUERY, "*").statusCode(304).header("ETag", startsWith("W/\"")).body(emptyString());
    ask("{nothing}", "*").statusCode(200).body("errors.size()", equalTo(1));
  }

  @Test
  void anotherQueryOrAnotherMediaTypeHasAnotherTag() {
    assertNotEquals(tag(QUERY), tag("{meetings(first: 2) {nodes {title}}}"));
    String other =
        given()
            .accept("application/graphql-response+json")
            .queryParam("query", QUERY)
            .get("/graphql")
            .header("ETag");
    assertNotEquals(tag(QUERY), other);
  }

  @Test
  void aChangeOfTheRecordEndsWhatWasKept() {
    String tag = tag(QUERY);
    QuarkusTransaction.requiringNew().run(() -> revisions.advance(revisions.latest() + 1));
    ask(QUERY, tag).statusCode(200).body("data.meetings.nodes.size()", equalTo(1));
    assertNotEquals(tag, tag(QUERY));
  }

  @Test
  void aChangeThatIsUndoneEndsNothing() {
    String tag = tag(QUERY);
    QuarkusTransaction.begin();
    revisions.advance(revisions.latest() + 1);
    QuarkusTransaction.rollback();
    ask(QUERY, tag).statusCode(304);
  }

  @Test
  void errorsAreNotKept() {
    ask("{nothing}", "")
        .header("ETag", nullValue())
        .header("Cache-Control", "no-store")
        .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
  }

  @Test
  void answersToAPostAreNotKept() {
    given()
        .contentType("application/json")
        .body(Map.of("query", QUERY))
        .post("/graphql")
        .then()
        .header("ETag", nullValue())
        .header("Cache-Control", "no-store");
  }

  @Test
  void answersAreCompressedForThoseWhoAskForIt() {
    given()
        .header("Accept-Encoding", "gzip")
        .queryParam("query", QUERY)
        .get("/graphql")
        .then()
        .header("Content-Encoding", "gzip")
        .body("data.meetings.nodes.size()", equalTo(1));
    given()
        .config(
            RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
        .queryParam("query", QUERY)
        .get("/graphql")
        .then()
        .header("Content-Encoding", nullValue());
  }

  private static ValidatableResponse ask(String query, String kept) {
    return given().header("If-None-Match", kept).queryParam("query", query).get("/graphql").then();
  }

  private static String tag(String query) {
    return ask(query, "").statusCode(200).extract().header("ETag");
  }
}
