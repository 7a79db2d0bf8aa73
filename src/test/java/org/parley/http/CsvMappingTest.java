package org.parley.http;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Patience;
import org.parley.testsupport.Writing;

/** A mapping makes a foreign spreadsheet a list of the record. */
@DatabaseTest
@TestProfile(Writing.class)
class CsvMappingTest {
  private static final Path EXAMPLES = Path.of("docs/import");

  private static final String MAPPING =
      """
      columns: {Titel: title, Frist: {field: deadline.due, dates: [d. MMMM yyyy, excel], dateLanguage: de}}
      fixed: {text: T, form: PRESS_REPORTED, certainty: CONFIRMED, pledgers: serbia,
        citations.source: article-2022-08-26}
      """;

  @Test
  void theExampleOfTheManualBecomesPledgesAndVerdicts() throws IOException {
    given()
        .config(
            RestAssured.config()
                .encoderConfig(
                    encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .auth()
        .preemptive()
        .basic("admira", Writing.PASSWORD)
        .contentType("text/csv")
        .queryParam("list", "dialogues")
        .body(Files.readAllBytes(EXAMPLES.resolve("dialogues.csv")))
        .post("/datasets");
    byte[] csv = Files.readAllBytes(EXAMPLES.resolve("promises.csv"));
    send("pledges", Files.readAllBytes(EXAMPLES.resolve("promises.yaml")), csv)
        .statusCode(201)
        .body("added.pledges", equalTo(3));
    send("assessments", Files.readAllBytes(EXAMPLES.resolve("verdicts.yaml")), csv)
        .statusCode(201)
        .body("added.assessments", equalTo(3));

    JsonPath answer =
        Api.ask(
            """
            {one: pledge(slug: "promises-1") {...all} two: pledge(slug: "promises-2") {...all}
             three: pledge(slug: "promises-3") {...all}}
            fragment all on Pledge {title status pledgers {slug} madeOn {edtf} dialogue {slug}
              deadline {due {edtf}} assessments {assessedOn {edtf}}}
            """);
    assertEquals("FULFILLED", answer.getString("one.status"));
    assertEquals("2023-05-07", answer.getString("one.madeOn.edtf"));
    assertEquals("2023-08", answer.getString("one.deadline.due.edtf"));
    assertEquals("2023-09-01", answer.getString("one.assessments[0].assessedOn.edtf"));
    assertEquals(
        "Publish the draft law;\nthen hear the municipalities", answer.getString("two.title"));
    assertEquals("2023-12", answer.getString("two.deadline.due.edtf"));
    assertEquals("2024-01-12", answer.getString("two.assessments[0].assessedOn.edtf"));
    assertEquals("2023-05-01/2023-05-03", answer.getString("three.madeOn.edtf"));
    assertEquals(List.of("serbia", "kosovo"), answer.getList("three.pledgers.slug"));
    assertEquals("PENDING", answer.getString("three.status"));
    assertEquals("invented-talks", answer.getString("three.dialogue.slug"));

    send("pledges", Files.readAllBytes(EXAMPLES.resolve("promises.yaml")), csv)
        .statusCode(200)
        .body("unchanged.pledges", equalTo(3));
  }

  @ParameterizedTest
  @CsvSource({
    "3. März 2024, 2024-03-03",
    "45355, 2024-03-04",
    "45355.5, 2024-03-04",
    "2024-03, 2024-03",
    "2024, 2024",
    "3. März 2024?, 2024-03-03?",
    "3. März 2024 - 5. März 2024, 2024-03-03/2024-03-05"
  })
  void datesAreReadInTheFormsOfTheMapping(String written, String edtf) {
    send("pledges", MAPPING, "slug,Titel,Frist\ndated,T," + written + "\n");

    assertEquals(
        edtf,
        Api.ask("{pledge(slug: \"dated\") {deadline {due {edtf}}}}")
            .getString("pledge.deadline.due.edtf"));
  }

  @Test
  void aProblemNamesTheForeignColumn() {
    int before = changes();
    List<String> messages =
        send("pledges", MAPPING, "slug,Titel,Frist\nbad-1,,\nbad-2,T,1 March 2024\n")
            .statusCode(400)
            .extract()
            .path("errors.message");
    assertEquals(
        List.of(
            "line 2, column \"Titel\" is required.",
            "line 3, column \"Frist\" must be a date of the form d. MMMM yyyy or excel, or in EDTF."),
        messages);
    assertEquals(before, changes());
    assertNull(Api.ask("{pledge(slug: \"bad-2\") {id}}").get("pledge"));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          colums: {A: title}                    | mapping.colums is unknown. Expected columns, dateLanguage, dates, fixed, ignore, separator, slug, values.
          columns: {A: {feld: title}}           | mapping.columns.A.feld is unknown. Expected dateLanguage, dates, field, separator, values.
          columns: {A: {dates: x}}              | mapping.columns.A.field must be text.
          columns: {A: titel}                   | column 2 (A) is mapped to the unknown field titel. Expected slug, title
          columns: {A: title, B: text}          | mapping names the column B, which the file lacks.
          columns: {A: slug}                    | field slug must be filled in by one column only.
          columns: [A]                          | mapping.columns must be an object.
          dates: [nonsense]                     | mapping.dates must be patterns such as d/M/yyyy
          separator: ab                         | mapping.separator must be one character
          fixed: {titel: x}                     | mapping.fixed.titel is unknown.
          slug: {column: A}                     | mapping.slug.column is unknown. Expected columns, prefix.
          text                                  | mapping must be an object.
          columns: {A: title, A: text}          | mapping, line 1
          columns: {                            | mapping, line
          """)
  void aMappingThatDoesNotFitIsRefused(String mapping, String words) {
    int before = changes();
    send("pledges", mapping, "slug,A\nx,y\n")
        .statusCode(400)
        .body("errors.message.join(' ')", containsString(words));
    assertEquals(before, changes());
  }

  @Test
  void aFormNeedsBothItsFilesAndNoOthers() {
    int before = changes();
    given()
        .auth()
        .preemptive()
        .basic("admira", Writing.PASSWORD)
        .queryParam("list", "pledges")
        .multiPart("data", "p.csv", "slug\nx\n".getBytes(UTF_8))
        .post("/datasets")
        .then()
        .statusCode(400)
        .body("errors[0].message", containsString("must have the files data and mapping"));
    assertEquals(before, changes());
  }

  @Test
  void aFormFromAPageOfABrowserIsRefused() {
    int before = changes();
    given()
        .auth()
        .preemptive()
        .basic("admira", Writing.PASSWORD)
        .header("Origin", "https://elsewhere.example")
        .queryParam("list", "pledges")
        .multiPart("mapping", "m.yaml", MAPPING.getBytes(UTF_8))
        .multiPart("data", "p.csv", "slug,Titel,Frist\nforged,T,\n".getBytes(UTF_8))
        .post("/datasets")
        .then()
        .statusCode(415);
    assertEquals(before, changes());
  }

  @Test
  void aFormThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
    String credentials =
        Base64.getEncoder().encodeToString(("admira:" + Writing.PASSWORD).getBytes(UTF_8));
    String request =
        String.join(
            "\r\n",
            "POST /datasets?list=pledges HTTP/1.1",
            "Host: localhost:" + RestAssured.port,
            "Authorization: Basic " + credentials,
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Length: 100000000",
            "",
            "");
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout((int) Patience.LIMIT.toMillis());
      socket.getOutputStream().write(request.getBytes(UTF_8));
      String status = new String(socket.getInputStream().readNBytes(12), UTF_8);
      assertEquals("HTTP/1.1 413", status);
    }
  }

  private static ValidatableResponse send(String list, String mapping, String csv) {
    return send(list, mapping.getBytes(UTF_8), csv.getBytes(UTF_8));
  }

  private static ValidatableResponse send(String list, byte[] mapping, byte[] csv) {
    return given()
        .auth()
        .preemptive()
        .basic("admira", Writing.PASSWORD)
        .queryParam("list", list)
        .multiPart("mapping", "mapping.yaml", mapping)
        .multiPart("data", "data.csv", csv)
        .post("/datasets")
        .then();
  }

  private static int changes() {
    return Api.ask("{changes {totalCount}}").getInt("changes.totalCount");
  }
}
