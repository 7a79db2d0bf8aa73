package org.parley.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.read.CountingDatabase;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Writing;

/** Programs for maps read the meetings of a dialogue. */
@DatabaseTest
@TestProfile(Writing.class)
class GeoJsonTest {
  private static final String CITED = "citations: [{source: \"article-2022-08-26\"}]";
  private static final String BRUSSELS = "coordinates: {latitude: 50.8467, longitude: 4.3525}";

  @Inject CountingDatabase database;

  /** Added records, as their types and slugs, the last one first. */
  private final Deque<String[]> added = new ArrayDeque<>();

  @AfterEach
  void removeWhatWasAdded() {
    for (String[] record : added) {
      String type = record[0];
      int version =
          Api.ask("{%s(slug: \"%s\") {version}}".formatted(type.toLowerCase(), record[1]))
              .getInt(type.toLowerCase() + ".version");
      Writing.change(
          "delete%s(input: {id: \"%s\", expectedVersion: %d}) {deletedId}"
              .formatted(type, record[1], version));
    }
  }

  @Test
  void aMeetingIsAPointWithItsLongitudeFirstAndOneWithoutAPositionIsKept() {
    dialogue("mapped");
    String first =
        meeting(
            "mapped-first",
            "mapped",
            """
            held: "2022-08", venue: "Résidence", city: "Brussels", countryCode: "BE"
            places: ["Brussels", "Ohrid"], placeCertainty: PROBABLE, summary: "Talks", %s
            participations: [
              {participant: "albin-kurti", role: PRINCIPAL, attendance: LEFT_EARLY}
              {participant: "aleksandar-vucic", role: PRINCIPAL, attendance: DECLINED}
              {participant: "serbia", role: PRINCIPAL, attendance: PRESENT}]
            """
                .formatted(BRUSSELS));
    String second = meeting("mapped-second", "mapped", "held: \"[2022-09-01..2022-09-03]\"");

    assertEquals(
        """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","id":"%s","geometry":{"type":"Point","coordinates":[4.3525,50.8467]},\
        "properties":{"slug":"mapped-first","title":"Talks","status":"HELD","held":"2022-08",\
        "earliest":"2022-08-01","latest":"2022-08-31","venue":"Résidence","city":"Brussels",\
        "countryCode":"BE","places":["Brussels","Ohrid"],"placeCertainty":"PROBABLE",\
        "summary":"Talks","dialogue":"Talks","participants":["Albin Kurti"],\
        "url":"http://localhost:%d/meetings/mapped-first"}}
        ,{"type":"Feature","id":"%s","geometry":null,\
        "properties":{"slug":"mapped-second","title":"Talks","status":"HELD",\
        "held":"[2022-09-01..2022-09-03]","earliest":"2022-09-01","latest":"2022-09-03",\
        "dialogue":"Talks","url":"http://localhost:%d/meetings/mapped-second"}}]}
        """
            .formatted(first, RestAssured.port, second, RestAssured.port),
        text("/datasets/mapped.geojson"));
  }

  @Test
  void aPositionThatIsRemovedStaysInThePast() {
    dialogue("mapped-past");
    meeting("mapped-past", "mapped-past", "held: \"2022\", " + BRUSSELS);
    String before = text("/datasets/mapped-past.geojson");
    Instant moment = Instant.now();
    Writing.change(
        "updateMeeting(input: {id: \"mapped-past\", expectedVersion: 0, coordinates: null})"
            + " {meeting {slug}}");

    String file = "/datasets/mapped-past.geojson";
    given().get(file).then().body("features.geometry", equalTo(Collections.singletonList(null)));
    assertEquals(before, text(file + "?recordedBefore=" + moment));
    assertEquals(text(file), text(file + "?recordedBefore=2100-01-01T00:00:00Z"));
  }

  @Test
  void itIsAFileOfItsOwnNameAndType() {
    String file = "/datasets/belgrade-pristina-dialogue.geojson";
    String tag =
        given()
            .head(file)
            .then()
            .statusCode(200)
            .header("Content-Type", "application/geo+json; charset=utf-8")
            .header("Content-Disposition", matchesPattern("attachment; .*Z\\.geojson\""))
            .body(emptyString())
            .extract()
            .header("ETag");
    given().header("If-None-Match", tag).get(file).then().statusCode(304);
    given()
        .get("/datasets/serbia.geojson")
        .then()
        .statusCode(404)
        .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
  }

  @Test
  void statementsDoNotGrowWithTheNumberOfMeetings() {
    dialogue("mapped-one");
    meeting("mapped-one", "mapped-one", "held: \"2022\"");
    dialogue("mapped-many");
    for (String guest : new String[] {"albin-kurti", "aleksandar-vucic", "josep-borrell"}) {
      meeting(
          "mapped-" + guest,
          "mapped-many",
          """
          held: "2022", places: ["Brussels", "Ohrid"], %s
          participations: [{participant: "%s", role: PRINCIPAL, attendance: PRESENT}]
          """
              .formatted(BRUSSELS, guest));
    }
    database.takeCount();
    text("/datasets/mapped-one.geojson");
    int forOne = database.takeCount();
    text("/datasets/mapped-many.geojson");

    assertEquals(forOne, database.takeCount());
  }

  private void dialogue(String slug) {
    add(
        "Dialogue",
        slug,
        "createDialogue(input: {slug: \"%s\", title: \"Talks\", status: ONGOING, %s})"
            + " {dialogue {id}}");
  }

  private String meeting(String slug, String dialogue, String fields) {
    return add(
        "Meeting",
        slug,
        "createMeeting(input: {slug: \"%s\", title: \"Talks\", status: HELD, dialogue: \""
            + dialogue
            + "\", %s, "
            + fields
            + "}) {meeting {id}}");
  }

  private String add(String type, String slug, String mutation) {
    String id =
        Writing.change(mutation.formatted(slug, CITED))
            .getString("data.create%s.%s.id".formatted(type, type.toLowerCase()));
    added.push(new String[] {type, slug});
    return id;
  }

  private static String text(String path) {
    return new String(given().get(path).then().statusCode(200).extract().asByteArray(), UTF_8);
  }
}
