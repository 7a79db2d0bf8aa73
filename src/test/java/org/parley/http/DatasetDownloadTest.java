package org.parley.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.download.Download;
import org.parley.download.Downloads;
import org.parley.download.FileFormat;
import org.parley.security.Caller;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.SampleRecord;
import org.parley.testsupport.Writing;

/** Anyone takes the record of a dialogue away as a file, which can be loaded again. */
@DatabaseTest
@TestProfile(Writing.class)
class DatasetDownloadTest {
  @Inject Downloads downloads;
  @Inject @All List<FileFormat> formats;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DIALOGUE = "/datasets/belgrade-pristina-dialogue";

  private static final int ASSESSMENTS =
      SampleRecord.all("pledges").stream()
          .filter(pledge -> !pledge.path("meeting").asText().startsWith("us-"))
          .mapToInt(pledge -> pledge.path("assessments").size())
          .sum();

  private static final List<String> REFERENCES =
      List.of(
          "source",
          "participant",
          "onBehalfOf",
          "organisation",
          "dialogue",
          "meeting",
          "parent",
          "topics",
          "parties",
          "facilitators",
          "supporters",
          "pledgers",
          "dependsOn");

  private static final List<String> LISTS =
      List.of(
          "sources",
          "topics",
          "participants",
          "dialogues",
          "meetings",
          "outcomes",
          "pledges",
          "requests",
          "statements",
          "incidents");

  @Test
  void theFileHasTheRecordAsItWasEntered() throws JsonProcessingException {
    JsonNode file = JSON.readTree(text(DIALOGUE));

    Map<String, Integer> left = new HashMap<>();
    for (String list : LISTS) {
      Map<String, JsonNode> recorded = bySlug(SampleRecord.list(file.path(list)));
      for (JsonNode entered : SampleRecord.all(list)) {
        JsonNode record = recorded.get(entered.path("slug").textValue());
        if (record == null) {
          left.merge(list, 1, Integer::sum);
        } else {
          assertEquals(withoutDerived(entered), withoutDerived(record));
        }
      }
    }
    // The talks in Washington are a dialogue of their own.
    assertEquals(
        Map.of(
            "sources", 4,
            "participants", 16,
            "dialogues", 1,
            "meetings", 3,
            "outcomes", 3,
            "pledges", 17,
            "statements", 2),
        left);
  }

  @Test
  void theWholeRecordHasAllThatWasEnteredInTheOrderOfTheSlugs() throws JsonProcessingException {
    JsonNode file = JSON.readTree(text("/datasets.json"));

    for (String list : LISTS) {
      Map<String, JsonNode> recorded = bySlug(SampleRecord.list(file.path(list)));
      for (JsonNode entered : SampleRecord.all(list)) {
        JsonNode record = recorded.get(entered.path("slug").textValue());
        assertEquals(withoutDerived(entered), withoutDerived(record));
      }
      List<String> slugs = file.path(list).findValuesAsText("slug");
      assertEquals(slugs.stream().sorted().toList(), slugs);
    }
  }

  @ParameterizedTest
  @CsvSource({"'', .json", ".json, .json", ".ndjson, .ndjson", ".csv.zip, .csv.zip"})
  void theWholeRecordHasANameToCite(String end, String suffix) {
    String name = "attachment; filename=\"record\\.\\d{8}T\\d{6}\\.\\d{6}Z\\" + suffix + "\"";
    String tag =
        given()
            .head("/datasets" + end)
            .then()
            .statusCode(200)
            .header("Content-Disposition", matchesPattern(name))
            .extract()
            .header("ETag");
    given().header("If-None-Match", tag).get("/datasets" + end).then().statusCode(304);
    String early = "/datasets" + end + "?recordedBefore=2000-01-01T00:00:00Z";
    given().get(early).then().statusCode(200);
    assertFalse(text(early).contains("article-2022-08-26"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".ics", ".atom", ".popolo.json", ".geojson", ".pdf"})
  void thereIsNoFileOfTheWholeRecordInOtherFormats(String suffix) {
    given().get("/datasets" + suffix).then().statusCode(404);
  }

  /** A meeting tells the dialogue of what was said and pledged there. */
  private static JsonNode withoutDerived(JsonNode record) {
    ObjectNode copy = record.deepCopy();
    return copy.has("meeting") ? copy.without("dialogue") : copy;
  }

  @Test
  void noRecordOfTheFileRefersToOneThatIsNotThere() throws JsonProcessingException {
    JsonNode file = JSON.readTree(text("/datasets/franco-german-initiative"));

    Set<String> slugs = new HashSet<>();
    LISTS.forEach(list -> slugs.addAll(bySlug(SampleRecord.list(file.path(list))).keySet()));
    for (String list : LISTS) {
      for (JsonNode record : file.path(list)) {
        for (String field : REFERENCES) {
          for (JsonNode value : record.findValues(field)) {
            List<JsonNode> all = value.isArray() ? SampleRecord.list(value) : List.of(value);
            all.forEach(slug -> assertTrue(slugs.contains(slug.textValue()), field + slug));
          }
        }
      }
    }
    assertTrue(slugs.contains("belgrade-pristina-dialogue"), "the dialogue that contains it");
    assertFalse(slugs.contains("bp-2013-04-19"), "a meeting of another dialogue");
  }

  @ParameterizedTest
  @CsvSource({DIALOGUE + ".json, application/json", DIALOGUE + ".ndjson, application/x-ndjson"})
  void aFileThatIsLoadedAgainChangesNothing(String path, String type) {
    int before = changes();

    given()
        .auth()
        .preemptive()
        .basic("admira", Writing.PASSWORD)
        .contentType(type + "; charset=utf-8")
        .body(text(path).getBytes(UTF_8))
        .post("/datasets")
        .then()
        .statusCode(200)
        .body("added.values().sum()", equalTo(0))
        .body("changed.values().sum()", equalTo(0))
        .body("unchanged.meetings", equalTo(74))
        .body("unchanged.assessments", equalTo(ASSESSMENTS));

    assertEquals(before, changes());
  }

  @Test
  void aLineHasOneRecordUnderTheNameOfItsList() throws JsonProcessingException {
    String[] lines = text(DIALOGUE + ".ndjson").split("\n");
    JsonNode whole = JSON.readTree(text(DIALOGUE + ".json"));

    assertEquals("parley-dataset", JSON.readTree(lines[0]).path("format").textValue());
    Map<String, Integer> count = new HashMap<>();
    for (int i = 1; i < lines.length; i++) {
      String list = JSON.readTree(lines[i]).fieldNames().next();
      JsonNode record = whole.path(list).path(count.merge(list, 1, Integer::sum) - 1);
      assertEquals(record, JSON.readTree(lines[i]).path(list));
    }
    LISTS.forEach(list -> assertEquals(whole.path(list).size(), count.get(list)));
  }

  @Test
  void theTimeInTheNameBringsTheSameFileAgainWhateverIsChangedLater() {
    edit("createDialogue", "slug: \"timed\", title: \"Early\", status: ONGOING");
    Response first = given().get("/datasets/timed");
    String moment =
        first
            .header("Content-Disposition")
            .replaceFirst(
                "attachment; filename=\"timed\\."
                    + "(....)(..)(..)T(..)(..)(..\\.\\d{6})Z\\.json\"",
                "$1-$2-$3T$4:$5:$6Z");
    edit("updateDialogue", "id: \"timed\", expectedVersion: 0, title: \"Late\"");

    given()
        .header("If-None-Match", first.header("ETag"))
        .get("/datasets/timed")
        .then()
        .statusCode(200)
        .body(containsString("Late"));
    assertTrue(first.asString().contains("Early"));
    assertEquals(first.asString(), text("/datasets/timed?recordedBefore=" + moment));
  }

  private static void edit(String mutation, String input) {
    String citations = "citations: [{source: \"article-2022-08-26\"}]";
    Writing.as(
            "ana",
            "mutation {%s(input: {%s, %s}) {dialogue {slug}}}"
                .formatted(mutation, input, citations),
            Map.of())
        .then()
        .body("data." + mutation + ".dialogue.slug", equalTo("timed"));
  }

  @Test
  void aClientThatHasTheFileIsToldSo() {
    String tag = given().head(DIALOGUE).then().statusCode(200).extract().header("ETag");

    given()
        .header("If-None-Match", tag)
        .get(DIALOGUE)
        .then()
        .statusCode(304)
        .header("ETag", tag)
        .body(emptyString());
  }

  @Test
  void headTellsOfTheFileWithoutSendingIt() {
    given()
        .head(DIALOGUE + ".ndjson")
        .then()
        .statusCode(200)
        .header("Content-Type", "application/x-ndjson; charset=utf-8")
        .header("Content-Disposition", matchesPattern("attachment; .*\\.ndjson\""))
        .body(emptyString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-dialogue", "serbia", "belgrade-pristina-dialogue.csv", ".json"})
  void thereIsNoFileOfWhatIsNoDialogue(String name) {
    given()
        .get("/datasets/" + name)
        .then()
        .statusCode(404)
        .header("Content-Disposition", equalTo(null))
        .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
  }

  @Test
  void aDialogueHasNoFileFromBeforeItWasRecorded() {
    given()
        .queryParam("recordedBefore", "2000-01-01T00:00:00Z")
        .get(DIALOGUE)
        .then()
        .statusCode(404)
        .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2022-08-26", "99999-01-01T00:00:00Z"})
  void whatIsNoTimeIsRefused(String time) {
    given()
        .queryParam("recordedBefore", time)
        .get(DIALOGUE)
        .then()
        .statusCode(400)
        .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
        .body("errors[0].extensions.argument", equalTo("recordedBefore"));
  }

  @Test
  void nothingMoreIsReadOnceTheClientHasGone() {
    Download.Target gone =
        new Download.Target() {
          @Override
          public OutputStream open(Instant moment) {
            throw new AssertionError("Nobody is there");
          }

          @Override
          public boolean isGone() {
            return true;
          }
        };
    Downloads.Question asked =
        new Downloads.Question("belgrade-pristina-dialogue", null, "http://localhost", DIALOGUE);
    for (FileFormat format : formats) {
      assertThrows(
          UncheckedIOException.class,
          () -> downloads.write(format, asked, Caller.ANONYMOUS, gone),
          format.suffix());
    }
  }

  private static Map<String, JsonNode> bySlug(List<JsonNode> records) {
    Map<String, JsonNode> bySlug = new HashMap<>();
    records.forEach(record -> bySlug.put(record.path("slug").textValue(), record));
    return bySlug;
  }

  private static String text(String path) {
    return given().get(path).then().statusCode(200).extract().asString();
  }

  private static int changes() {
    return Api.ask("{changes {totalCount}}").getInt("changes.totalCount");
  }
}
