package org.parley.http;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Writing;

/** Anyone takes the record of a dialogue away as spreadsheets, which can be imported again. */
@DatabaseTest
@TestProfile(Writing.class)
class CsvDownloadTest {
  private static final String DIALOGUE = "/datasets/belgrade-pristina-dialogue.csv.zip";

  @Test
  void theArchiveHasAFileForEachListAndADescriptionOfTheColumns() throws IOException {
    Map<String, byte[]> files = files(archive(DIALOGUE));

    assertEquals(
        List.of(
            "README.txt",
            "sources.csv",
            "topics.csv",
            "participants.csv",
            "dialogues.csv",
            "meetings.csv",
            "participations.csv",
            "outcomes.csv",
            "pledges.csv",
            "assessments.csv",
            "requests.csv",
            "statements.csv",
            "incidents.csv"),
        List.copyOf(files.keySet()));
    String readme = new String(files.get("README.txt"), UTF_8);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(".csv")) {
        assertTrue(readme.contains("\n" + file.getKey() + "\n"), file.getKey());
        for (String column : header(file.getValue()).split(",")) {
          assertTrue(readme.contains("\n  " + column + " ("), column);
        }
      }
    }
    given()
        .head(DIALOGUE)
        .then()
        .contentType("application/zip")
        .header(
            "Content-Disposition",
            matchesPattern(
                "attachment; filename=\"belgrade-pristina-dialogue\\.[0-9T.]+Z\\.csv\\.zip\""));
  }

  private static String header(byte[] csv) {
    String text = new String(csv, UTF_8);
    assertTrue(text.startsWith("\uFEFF"));
    return text.substring(1, text.indexOf("\r\n"));
  }

  @Test
  void whatCameOutChangesNothingWhenItIsImportedAgain() throws IOException {
    int before = changes();
    for (Map.Entry<String, byte[]> file : files(archive(DIALOGUE)).entrySet()) {
      if (file.getKey().endsWith(".csv")) {
        send(file.getKey().replace(".csv", ""), file.getValue())
            .statusCode(200)
            .body("added.values().sum()", equalTo(0))
            .body("changed.values().sum()", equalTo(0));
      }
    }
    assertEquals(before, changes());
  }

  @Test
  void theSameContentHasTheSameBytes() {
    assertArrayEquals(archive(DIALOGUE), archive(DIALOGUE));
  }

  @Test
  void awkwardTextsComeBackAsTheyWereAndNoCellIsAFormula() throws IOException {
    String dataset =
        """
        {"format": "parley-dataset", "formatVersion": 1, "title": "Awkward",
         "dialogues": [{"slug": "awkward", "title": "=1+1", "status": "ONGOING",
           "mandate": "'-quoted\\nline \\"two\\"; \\\\ end\\r\\nthree",
           "otherNames": [{"text": "@a; b\\\\", "language": "en"}, {"text": " c "},
             {"text": "'+d", "kind": "SHORT"}],
           "citations": [{"source": "article-2022-08-26", "quote": "+one; \\\\;two"},
             {"source": "article-2022-08-26", "locator": "-3", "primary": true}]}]}
        """;
    sendJson(dataset).statusCode(201);
    String before = text("/datasets/awkward.json");

    byte[] csv = files(archive("/datasets/awkward.csv.zip")).get("dialogues.csv");

    for (String cell : new String(csv, UTF_8).split("[,\r\n\uFEFF]")) {
      assertTrue(!cell.matches("(?s)\"?[=+\\-@\t].*"), cell);
    }
    send("dialogues", csv).statusCode(200).body("unchanged.dialogues", equalTo(1));
    sendJson(dataset.replace("=1+1", "Other").replace("@a", "a")).statusCode(200);
    send("dialogues", csv).statusCode(200).body("changed.dialogues", equalTo(1));
    assertEquals(before, text("/datasets/awkward.json"));
  }

  @Test
  void aPositionIsTwoColumnsOfNumbersAndComesBackAsItWas() throws IOException {
    String dataset =
        """
        {"format": "parley-dataset", "formatVersion": 1, "title": "Positions",
         "dialogues": [{"slug": "positions", "title": "Positions", "status": "ONGOING",
           "citations": [{"source": "article-2022-08-26"}]}],
         "meetings": [{"slug": "positions-far", "title": "Far", "dialogue": "positions",
           "status": "HELD", "held": "2022",
           "coordinates": {"latitude": -0.00012, "longitude": -179.98765432101},
           "citations": [{"source": "article-2022-08-26"}]},
          {"slug": "positions-none", "title": "None", "dialogue": "positions",
           "status": "HELD", "held": "2022", "citations": [{"source": "article-2022-08-26"}]}]}
        """;
    sendJson(dataset).statusCode(201);
    String before = text("/datasets/positions.ndjson");
    assertTrue(
        before.contains("\"coordinates\":{\"latitude\":-1.2E-4,\"longitude\":-179.98765432101}"),
        before);

    byte[] csv = files(archive("/datasets/positions.csv.zip")).get("meetings.csv");

    assertTrue(header(csv).contains(",coordinates.latitude,coordinates.longitude,"), header(csv));
    assertTrue(new String(csv, UTF_8).contains(",-1.2E-4,-179.98765432101,"));
    send("meetings", csv).statusCode(200).body("unchanged.meetings", equalTo(2));
    sendJson(dataset.replace("-0.00012", "12")).statusCode(200);
    send("meetings", csv).statusCode(200).body("changed.meetings", equalTo(1));
    assertEquals(before, text("/datasets/positions.ndjson"));
  }

  private static String text(String path) {
    return given().get(path).then().statusCode(200).extract().asString();
  }

  private static byte[] archive(String path) {
    return given().get(path).then().statusCode(200).extract().asByteArray();
  }

  private static Map<String, byte[]> files(byte[] archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static ValidatableResponse sendJson(String dataset) {
    return given()
        .auth()
        .preemptive()
        .basic("admira", Writing.PASSWORD)
        .contentType("application/json")
        .body(dataset)
        .post("/datasets")
        .then();
  }

  private static ValidatableResponse send(String list, byte[] csv) {
    return given()
        .config(
            RestAssured.config()
                .encoderConfig(
                    encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .auth()
        .preemptive()
        .basic("admira", Writing.PASSWORD)
        .contentType("text/csv")
        .queryParam("list", list)
        .body(csv)
        .post("/datasets")
        .then();
  }

  private static int changes() {
    return Api.ask("{changes {totalCount}}").getInt("changes.totalCount");
  }
}
