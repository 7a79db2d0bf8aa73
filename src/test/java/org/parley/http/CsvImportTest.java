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
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Writing;

/** Admins bring lists along as spreadsheets. */
@DatabaseTest
@TestProfile(Writing.class)
class CsvImportTest {
  private static final String PLEDGES =
      """
      slug,title,text,form,certainty,joint,pledgers,dialogue,madeOn,deadline.due,condition.kind,condition.text,citations.source,citations.locator
      NAME-1,"Pledge ""one"", first","Two
      lines",PRESS_REPORTED,CONFIRMED,TRUE,serbia; kosovo,invented-talks,2024-05,2024-12~,,,article-2022-08-26,
      NAME-2,Two,Text,PRESS_REPORTED,CONFIRMED,,kosovo,invented-talks,2024-05,,AFTER,After it,article-2022-08-26,p. 3\\; p. 4
      """;

  /** So that no other test finds the records in a dialogue of its own. */
  @BeforeEach
  void addDialogue() throws IOException {
    send("dialogues", Files.readAllBytes(Path.of("docs/import/dialogues.csv")));
  }

  @Test
  void anAdminAddsPledgesFromASpreadsheet() {
    int before = changes();

    send("pledges", named("sheet")).statusCode(201).body("added.pledges", equalTo(2));

    JsonPath pledge = pledge("sheet-1");
    assertEquals("Pledge \"one\", first", pledge.getString("title"));
    assertEquals("Two\nlines", pledge.getString("text"));
    assertEquals(List.of("serbia", "kosovo"), pledge.getList("pledgers.slug"));
    assertEquals("2024-12~", pledge.getString("deadline.due.edtf"));
    assertNull(pledge.get("condition"));
    assertEquals("p. 3; p. 4", pledge("sheet-2").getString("citations[0].locator"));
    assertEquals("After it", pledge("sheet-2").getString("condition.text"));
    assertEquals(before + 2, changes());

    send("pledges", named("sheet")).statusCode(200).body("unchanged.pledges", equalTo(2));
    assertEquals(before + 2, changes());
  }

  @Test
  void theVisitsOfTheManualAreTurnedIntoMeetingsWithTheirGuests() throws Exception {
    send("meetings", transformed("meetings")).statusCode(201).body("added.meetings", equalTo(2));
    send("participations", transformed("participations"))
        .statusCode(200)
        .body("changed.meetings", equalTo(2));

    JsonPath meeting =
        Api.ask(
            "{meeting(slug: \"visit-1\") {title held {edtf} city participations"
                + " {participant {slug}} citations {locator}}}");
    assertEquals("Talks on the \"annex\", and missing persons", meeting.getString("meeting.title"));
    assertEquals("2023-05-02", meeting.getString("meeting.held.edtf"));
    assertEquals(
        List.of("serbia", "kosovo"), meeting.getList("meeting.participations.participant.slug"));
    assertEquals("p. 4", meeting.getString("meeting.citations[0].locator"));
  }

  private static byte[] transformed(String list) throws TransformerException {
    Path folder = Path.of("docs/import");
    Transformer visits =
        TransformerFactory.newInstance()
            .newTransformer(new StreamSource(folder.resolve("visits.xsl").toFile()));
    visits.setParameter("list", list);
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    visits.transform(
        new StreamSource(folder.resolve("visits.xml").toFile()), new StreamResult(csv));
    return csv.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bom", "utf-16le", "utf-16be", "semicolon", "tab", "crlf", "blank-lines"})
  void whateverASpreadsheetProgramWritesIsRead(String how) {
    String csv = named(how);
    byte[] bytes =
        switch (how) {
          case "bom" -> ("\uFEFF" + csv).getBytes(UTF_8);
          case "utf-16le" -> ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16LE);
          case "utf-16be" -> ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16BE);
          case "semicolon" -> rewritten(csv, ';').getBytes(UTF_8);
          case "tab" -> rewritten(csv, '\t').getBytes(UTF_8);
          case "crlf" -> csv.replace("\n", "\r\n").getBytes(UTF_8);
          default -> (csv.replaceFirst("\n", "\n\n") + "\n,,,,,\n").getBytes(UTF_8);
        };

    send("pledges", bytes).statusCode(201).body("added.pledges", equalTo(2));

    JsonPath pledge = pledge(how + "-1");
    assertEquals("Pledge \"one\", first", pledge.getString("title"));
    assertEquals(List.of("serbia", "kosovo"), pledge.getList("pledgers.slug"));
  }

  /** Has another delimiter; cells that contain it are in quotes. */
  private static String rewritten(String csv, char delimiter) {
    return csv.replace("\"\"one\"\", first", "\"\"one\"\"# first")
        .replace("serbia; kosovo", "\"serbia; kosovo\"")
        .replace("p. 3\\; p. 4", "\"p. 3\\; p. 4\"")
        .replace(',', delimiter)
        .replace('#', ',');
  }

  @Test
  void aFileThatLacksAColumnLeavesItsFieldAndAnEmptyCellClearsIt() {
    send("pledges", named("kept")).statusCode(201);

    send("pledges", "slug,title,deadline.due\nkept-1,New,\n".getBytes(UTF_8))
        .statusCode(200)
        .body("changed.pledges", equalTo(1));

    JsonPath pledge = pledge("kept-1");
    assertEquals("New", pledge.getString("title"));
    assertNull(pledge.get("deadline"));
    assertEquals("Two\nlines", pledge.getString("text"));
    assertEquals(List.of("serbia", "kosovo"), pledge.getList("pledgers.slug"));
  }

  @Test
  void theOtherListsComeInTheSameWay() {
    send(
            "sources",
            """
            slug,publisher,title,url,kind,publishedOn
            list-source,P,T,https://p.example/a,NEWS,2024-05-01
            """)
        .statusCode(201);
    send(
            "participants",
            """
            slug,kind,names.text,names.language,names.kind,names.sr-Latn,citations.source
            list-person,PERSON,Ana;A. A.,en;,PRIMARY;SHORT,Ana B.;Anica,list-source
            """)
        .statusCode(201);
    send(
            "meetings",
            """
            slug,title,status,held,dialogue,sequenceNumber,citations.source
            list-meeting,Meeting,HELD,2024-05-01,invented-talks,7,list-source
            """)
        .statusCode(201);
    send(
            "participations",
            """
            meeting,participant,role,attendance,citations.source
            list-meeting,serbia,PRINCIPAL,PRESENT,
            list-meeting,list-person,PRINCIPAL,PRESENT,list-source
            """)
        .statusCode(200)
        .body("changed.meetings", equalTo(1));
    send(
            "statements",
            """
            slug,speaker,kind,text,certainty,meeting,citations.source
            list-statement,list-person,PUBLIC_STATEMENT,'=1+1,CONFIRMED,list-meeting,list-source
            """
                .replace("PUBLIC_STATEMENT", kindOfStatement()))
        .statusCode(201);
    send("pledges", named("list")).statusCode(201);
    send(
            "assessments",
            """
            pledge,status,assessedOn,note,citations.source
            list-1,PENDING,2024-06-01,Begun,list-source
            list-1,FULFILLED,2024-07,Done,list-source
            """)
        .statusCode(201)
        .body("added.assessments", equalTo(2));

    JsonPath answer =
        Api.ask(
            """
            {participant(slug: "list-person") {names {text language kind}}
             meeting(slug: "list-meeting") {
               sequenceNumber participations {participant {slug} citations {source {slug}}}}
             statement(slug: "list-statement") {text}
             pledge(slug: "list-1") {status assessments {status}}}
            """);
    assertEquals(
        List.of("Ana", "A. A.", "Ana B.", "Anica"), answer.getList("participant.names.text"));
    assertEquals("sr-Latn", answer.getString("participant.names[3].language"));
    assertEquals(7, answer.getInt("meeting.sequenceNumber"));
    assertEquals(
        List.of("serbia", "list-person"),
        answer.getList("meeting.participations.participant.slug"));
    assertEquals("=1+1", answer.getString("statement.text"));
    assertEquals(List.of("PENDING", "FULFILLED"), answer.getList("pledge.assessments.status"));
  }

  private static String kindOfStatement() {
    return Api.ask("{statements(first: 1) {nodes {kind}}}").getString("statements.nodes[0].kind");
  }

  @Test
  void everyProblemIsToldWithItsLineAndColumnAndNothingIsStored() {
    int before = changes();
    String csv =
        """
        slug,title,text,form,certainty,joint,pledgers,madeOn,deadline.due,deadline.recurring,citations.source
        planted-1,,Text,PRESS_REPORTED,CONFIRMED,,serbia,2024-05,,,article-2022-08-26
        planted-2,Title,Text,RUMOURED,CONFIRMED,,serbia,2024-05,,,article-2022-08-26
        planted-3,Title,Text,PRESS_REPORTED,SURE,perhaps,serbia,2024-05,,,article-2022-08-26
        ,Title,Text,PRESS_REPORTED,CONFIRMED,,serbia,2024-05,,,article-2022-08-26
        planted-4,Title,"Text
        of two lines",PRESS_REPORTED,CONFIRMED,,serbia,2024-05,,often,article-2022-08-26
        planted-5,Title,Text,PRESS_REPORTED,CONFIRMED,,serbia;atlantis,2024-05,,,article-2022-08-26
        planted-6,Title,Text,PRESS_REPORTED,CONFIRMED,,serbia,May 2024,soon,,article-2022-08-26
        planted-7,Title,Text,PRESS_REPORTED,CONFIRMED,,serbia,2024-05,,,article-2022-08-26;lost
        planted-7,Title,Text,PRESS_REPORTED,CONFIRMED,,serbia,2024-05,,,article-2022-08-26,more
        planted-8,Title,Text,PRESS_REPORTED,CONFIRMED,,serbia,2222,,,
        """;

    List<String> messages = send("pledges", csv).statusCode(400).extract().path("errors.message");

    assertEquals(
        List.of(
            "line 2, column \"title\" is required.",
            "line 3, column \"form\" must be one of",
            "line 4, column \"certainty\" must be one of",
            "line 4, column \"joint\" must be true or false, but was \"perhaps\".",
            "line 5, column \"slug\" is required.",
            "line 6, column \"deadline.recurring\" must be true or false, but was \"often\".",
            "line 8, column \"pledgers\", value 2 must be the slug or id of an existing Participant, but was atlantis.",
            "line 9, column \"madeOn\" must be a date in EDTF",
            "line 9, column \"deadline.due\" must be a date in EDTF",
            "line 10, column \"citations.source\", value 2 must be the slug or id of an existing Source, but was lost.",
            "line 11 must have at most 11 cells, as the header, but had 12.",
            "line 12, column \"citations.source\" must have at least one item."),
        messages.stream().map(words -> words.replaceAll("(one of|in EDTF).*", "$1")).toList());
    assertEquals(before, changes());
    assertNull(Api.ask("{pledge(slug: \"planted-8\") {id}}").get("pledge"));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          pledges        | slug,title,colour\\nx,y,z               | column 3 (colour) is unknown. Expected slug, title
          pledges        | slug,title,title\\nx,y,z                | column 3 must not have the header title again
          pledges        | title\\nx                               | column slug is missing
          pledges        | ``                                      | must have a header
          pledges        | slug,title\\nx,"y                       | line
          gossip         | slug\\nx                                | list must be one of sources, topics, participants
          meetings       | slug,title,status,held,coordinates.latitude,coordinates.longitude\\nx,X,HELD,2022,50.8,4°21E | line 2, column "coordinates.longitude" must be a number, but was "4°21E"
          meetings       | slug,title,status,held,coordinates.latitude,coordinates.longitude\\nx,X,HELD,2022,50.8, | line 2, column "coordinates.longitude" is required
          participations | meeting,participant,role,attendance\\nbp-2013-04-19,serbia,PRINCIPAL,PRESENT\\nlost,serbia,PRINCIPAL,PRESENT | line 3, column "meeting" must be the slug of a stored meeting
          participations | meeting,participant,role,attendance\\nbp-2013-04-19,serbia,PRINCIPAL,PRESENT\\nbp-2013-04-19,serbia,PRINCE,PRESENT | line 3, column "role" must be one of
          """)
  void whatDoesNotFitIsRefusedAndNothingIsStored(String list, String csv, String words) {
    int before = changes();
    send(list, csv.replace("\\n", "\n"))
        .body("errors.message.join(' ')", containsString(words))
        .body("added", equalTo(null));
    assertEquals(before, changes());
  }

  @Test
  void anEncodingThatIsNotUnicodeIsRefused() {
    int before = changes();
    send("pledges", "slug,title\nx,Vučić š\n".getBytes(StandardCharsets.ISO_8859_1).clone())
        .statusCode(400);
    send("pledges", new byte[] {'s', 'l', 'u', 'g', '\n', (byte) 0xE9})
        .statusCode(400)
        .body("errors[0].message", containsString("must be in UTF-8"));
    assertEquals(before, changes());
  }

  @Test
  void aTrialStoresNothing() {
    int before = changes();
    asked("admira")
        .queryParam("list", "pledges")
        .queryParam("dryRun", true)
        .body(named("tried").getBytes(UTF_8))
        .post("/datasets")
        .then()
        .statusCode(200)
        .body("added.pledges", equalTo(2));
    assertEquals(before, changes());
  }

  @ParameterizedTest
  @CsvSource({"'', 401", "rea, 403", "ana, 403"})
  void nobodyElseDoes(String name, int status) {
    int before = changes();
    asked(name)
        .queryParam("list", "pledges")
        .body(named("refused").getBytes(UTF_8))
        .post("/datasets")
        .then()
        .statusCode(status);
    assertEquals(before, changes());
  }

  @Test
  void aFileWithoutTheNameOfItsListIsRefused() {
    asked("admira")
        .body(named("listless").getBytes(UTF_8))
        .post("/datasets")
        .then()
        .statusCode(400)
        .body("errors[0].extensions.argument", equalTo("list"));
  }

  private static String named(String name) {
    return PLEDGES.replace("NAME", name);
  }

  private static JsonPath pledge(String slug) {
    return Api.ask(
            """
            {pledge(slug: "%s") {title text pledgers {slug} deadline {due {edtf}}
              condition {text} citations {locator}}}
            """
                .formatted(slug))
        .setRootPath("data.pledge");
  }

  private static ValidatableResponse send(String list, String csv) {
    return send(list, csv.getBytes(UTF_8));
  }

  private static ValidatableResponse send(String list, byte[] csv) {
    return asked("admira").queryParam("list", list).body(csv).post("/datasets").then();
  }

  private static RequestSpecification asked(String name) {
    RequestSpecification request =
        given()
            .config(
                RestAssured.config()
                    .encoderConfig(
                        encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
            .contentType("text/csv");
    if (!name.isEmpty()) {
      request.auth().preemptive().basic(name, Writing.PASSWORD);
    }
    return request;
  }

  private static int changes() {
    return Api.ask("{changes {totalCount}}").getInt("changes.totalCount");
  }
}
