package org.parley.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Writing;

/** Admins bring whole datasets along, and nobody else does. */
@DatabaseTest
@TestProfile(Writing.class)
class DatasetImportTest {
  /** Refers to records of its own, and to some that are there. */
  private static final String DATASET =
      """
      {"format": "parley-dataset", "formatVersion": 1, "title": "More", "version": "1",
       "sources": [{"slug": "NAME-source", "publisher": "P", "title": "T", "kind": "NEWS",
         "url": "https://p.example"}],
       "meetings": [{"slug": "NAME-meeting", "title": "Brought along as NAME", "status": "HELD",
         "held": "2024-05", "dialogue": "belgrade-pristina-dialogue", "topics": ["energy"],
         "participations": [{"participant": "serbia", "role": "PRINCIPAL",
           "attendance": "PRESENT"}],
         "citations": [{"source": "NAME-source"}, {"source": "article-2022-08-26"}]}],
       "pledges": [{"slug": "NAME-pledge", "title": "Pledge", "text": "Text",
         "condition": {"kind": "AFTER", "text": "After it", "dependsOn": ["NAME-later"]},
         "form": "PRESS_REPORTED", "certainty": "CONFIRMED", "pledgers": ["serbia"],
         "madeOn": "2024-05", "meeting": "NAME-meeting",
         "assessments": [{"status": "BROKEN", "assessedOn": "2024-06",
           "citations": [{"source": "NAME-source"}]}],
         "citations": [{"source": "NAME-source"}]},
        {"slug": "NAME-later", "title": "Later", "text": "Text", "form": "PRESS_REPORTED",
         "certainty": "CONFIRMED", "pledgers": ["serbia"],
         "citations": [{"source": "NAME-source"}]}]}
      """;

  @Test
  void anAdminAddsADatasetToWhatIsThere() {
    int before = changes();

    send("admira", dataset("added"))
        .statusCode(201)
        .body("added.sources", equalTo(1))
        .body("added.meetings", equalTo(1))
        .body("added.pledges", equalTo(2))
        .body("added.topics", equalTo(0));

    JsonPath pledge =
        Api.ask(
                """
                {pledge(slug: "added-pledge") {
                  status dialogue {slug} condition {dependsOn {slug}} meeting {topics {slug} citations {source {slug}}}
                  assessments {status} history {nodes {action by}}}}
                """)
            .setRootPath("data.pledge");
    assertEquals("BROKEN", pledge.getString("status"));
    assertEquals("belgrade-pristina-dialogue", pledge.getString("dialogue.slug"));
    assertEquals(List.of("added-later"), pledge.getList("condition.dependsOn.slug"));
    assertEquals(List.of("energy"), pledge.getList("meeting.topics.slug"));
    assertEquals(
        List.of("added-source", "article-2022-08-26"),
        pledge.getList("meeting.citations.source.slug"));
    assertEquals(List.of("admira"), pledge.getList("history.nodes.by"));
    assertEquals(List.of("CREATED"), pledge.getList("history.nodes.action"));
    assertEquals(before + 5, changes());
    assertEquals(
        1,
        Api.ask("{search(text: \"brought along as added\") {totalCount}}")
            .getInt("search.totalCount"));
  }

  @ParameterizedTest
  @CsvSource({"'', 401, UNAUTHENTICATED", "rea, 403, FORBIDDEN", "ana, 403, FORBIDDEN"})
  void nobodyElseDoes(String name, int status, String code) {
    int before = changes();
    send(name, dataset("refused"))
        .statusCode(status)
        .body("errors[0].extensions.code", equalTo(code));
    assertEquals(before, changes());
    assertNull(Api.ask("{source(slug: \"refused-source\") {id}}").get("source"));
  }

  @ParameterizedTest(name = "{2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "topics": ["energy"]   | "topics": ["no-such-topic"]  | NOT_FOUND | meetings[broken-meeting].topics[0] must be the slug or id of an existing Topic, but was no-such-topic.
          "topics": ["energy"]   | "topics": "energy"           | BAD_USER_INPUT | meetings[broken-meeting].topics must be a list
          "topics": ["energy"]   | "topics": [null]             | BAD_USER_INPUT | meetings[broken-meeting].topics[0] must be the slug or id of a topic, but was null
          "topics": ["energy"]   | "coordinates": {"latitude": 91, "longitude": 0}   | BAD_USER_INPUT | meetings[broken-meeting].coordinates.latitude must be between -90 and 90, but was 91.0.
          "topics": ["energy"]   | "coordinates": {"latitude": "9", "longitude": 0}  | BAD_USER_INPUT | meetings[broken-meeting].coordinates.latitude must be a number, but was "9".
          "topics": ["energy"]   | "coordinates": {"latitude": 1e400, "longitude": 0} | BAD_USER_INPUT | meetings[broken-meeting].coordinates.latitude must be between -90 and 90, but was Infinity.
          "topics": ["energy"]   | "coordinates": {"latitude": 9}  | BAD_USER_INPUT | meetings[broken-meeting].coordinates.longitude is required.
          "title": "Pledge",     | ``                           | BAD_USER_INPUT | pledges[broken-pledge].title is required
          "title": "Pledge"      | "title": null                | BAD_USER_INPUT | pledges[broken-pledge].title must not be null
          "title": "Pledge"      | "title": 7                   | BAD_USER_INPUT | pledges[broken-pledge].title must be text, but was 7
          "title": "Pledge"      | "title": "Pledge", "colour": 1 | BAD_USER_INPUT | pledges[broken-pledge].colour is unknown
          "HELD"                 | "SLEPT"                      | BAD_USER_INPUT | meetings[broken-meeting].status must be one of
          "HELD"                 | 1                            | BAD_USER_INPUT | meetings[broken-meeting].status must be one of
          "attendance": "PRESENT" | "attendance": "HERE"        | BAD_USER_INPUT | meetings[broken-meeting].participations[0].attendance must be one of
          "attendance": "PRESENT" | "role": "PRINCIPAL"         | BAD_USER_INPUT | line 7
          "formatVersion": 1     | "formatVersion": 2           | BAD_USER_INPUT | only parley-dataset of version 1 can be read
          "version": "1",        | "version": "1"               | BAD_USER_INPUT | line 2
          "held": "2024-05"      | "held": "2024-02-30"         | INVALID_DATE | meetings[broken-meeting].held
          "held": "2024-05"      | "held": 2024                 | BAD_USER_INPUT | meetings[broken-meeting].held must be a date in EDTF
          "held": "2024-05"      | "held": "2222"               | IN_FUTURE | meetings[broken-meeting].held
          "madeOn": "2024-05"    | "madeOn": "2025"             | ASSESSED_BEFORE_PLEDGE | pledges[broken-pledge].assessments[0].assessedOn
          "status": "BROKEN"     | "status": "BROKE"            | BAD_USER_INPUT | pledges[broken-pledge].assessments[0].status must be one of
          "slug": "broken-later" | "slug": "broken-pledge"      | SLUG_TAKEN | pledges[broken-pledge].slug must be unique
          broken-meeting         | broken meeting               | BAD_USER_INPUT | meetings[broken meeting].slug must
          "topics": ["energy"]   | "title": "Again"             | BAD_USER_INPUT | line 5
          "text": "Text"         | "text": " "                  | BAD_USER_INPUT | pledges[broken-pledge].text
          "https://p.example"    | "javascript:alert(1)"        | BAD_USER_INPUT | sources[broken-source].url
          "https://p.example"    | "//p.example"                | BAD_USER_INPUT | sources[broken-source].url
          {"status": "BROKEN", | {"status": "LAPSED", "assessedOn": "2024-06", "citations": [{"source": "broken-source"}]}, {"status": "PENDING", | INVALID_TRANSITION | pledges[broken-pledge].assessments[1].status
          {"source": "broken-source"}, {"source": "article-2022-08-26"} | `` | NOT_CITED | meetings[broken-meeting].citations
          """)
  void whatBreaksARuleIsRefusedWithItsPlaceAndNothingIsStored(
      String valid, String broken, String code, String place) {
    int before = changes();
    String dataset = dataset("broken");
    String changed = dataset.replace(valid, broken);
    assertEquals(false, changed.equals(dataset));

    String message =
        send("admira", changed)
            .body("errors[0].extensions.code", equalTo(code))
            .body("errors[0].message", containsString(place))
            .extract()
            .path("errors[0].message");

    assertEquals(false, message.contains("org.parley") || message.contains("java."), message);
    assertEquals(before, changes());
    assertNull(Api.ask("{source(slug: \"broken-source\") {id}}").get("source"));
  }

  /** Each is the place that a message names, with what is wrong there. */
  @Test
  void everyProblemOfAFileIsToldWithItsPlaceAndNothingIsStored() {
    int before = changes();
    Map<String, String> planted =
        Map.of(
            "\"kind\": \"NEWS\"", "\"kind\": \"GOSSIP\"",
            "\"held\": \"2024-05\"", "\"held\": \"2024-02-30\", \"colour\": 1",
            "\"topics\": [\"energy\"]", "\"topics\": [\"no-such-topic\"]",
            "\"participant\": \"serbia\"", "\"participant\": \"atlantis\"",
            "{\"source\": \"article-2022-08-26\"}]}],", "{\"source\": \"lost\"}]}, 7],",
            "\"text\": \"After it\"", "\"text\": 8",
            "\"assessedOn\": \"2024-06\"", "\"assessedOn\": \"soon\"",
            "\"title\": \"Later\",", "",
            "\"pledges\": [", "\"gossip\": [], \"pledges\": [{\"title\": \"Nameless\"},");
    String broken = dataset("planted");
    for (Map.Entry<String, String> error : planted.entrySet()) {
      assertEquals(true, broken.contains(error.getKey()), error.getKey());
      broken = broken.replace(error.getKey(), error.getValue());
    }

    List<String> messages = send("admira", broken).statusCode(400).extract().path("errors.message");

    assertEquals(
        List.of(
            "gossip is unknown.",
            "meetings[1] must be an object.",
            "meetings[planted-meeting].colour is unknown.",
            "pledges[0].slug must be text.",
            "pledges[planted-later].title is required.",
            "pledges[planted-pledge].assessments[0].assessedOn must be a date in EDTF",
            "pledges[planted-pledge].condition.text must be text, but was 8.",
            "sources[planted-source].kind must be one of"),
        messages.stream()
            .sorted()
            .map(words -> words.replaceAll("(one of|in EDTF).*", "$1"))
            .toList());
    assertEquals(before, changes());
    assertNull(Api.ask("{source(slug: \"planted-source\") {id}}").get("source"));

    // Where the form is right, what the fields hold is looked at, all of them as well.
    messages =
        send("admira", broken.replace(", \"colour\": 1", ""))
            .statusCode(400)
            .extract()
            .path("errors.message");
    assertEquals(
        List.of("held", "topics[0]", "participations[0].participant", "citations[1].source"),
        messages.stream()
            .filter(words -> words.startsWith("meetings[planted-meeting]"))
            .map(words -> words.replaceAll("^[^.]*\\.| .*", ""))
            .sorted(
                Comparator.comparing(
                    List.of(
                            "held",
                            "topics[0]",
                            "participations[0].participant",
                            "citations[1].source")
                        ::indexOf))
            .toList());
    assertEquals(before, changes());
  }

  @Test
  void aTrialTellsWhatAFileWouldDoAndStoresNothing() {
    int before = changes();

    given()
        .spec(asked("admira"))
        .queryParam("dryRun", true)
        .body(dataset("tried"))
        .post("/datasets")
        .then()
        .statusCode(200)
        .body("added.meetings", equalTo(1))
        .body("added.pledges", equalTo(2));

    assertEquals(before, changes());
    assertNull(Api.ask("{source(slug: \"tried-source\") {id}}").get("source"));
    given()
        .spec(asked("admira"))
        .queryParam("dryRun", true)
        .body(dataset("tried").replace("HELD", "SLEPT"))
        .post("/datasets")
        .then()
        .statusCode(400)
        .body("errors[0].message", containsString("meetings[tried-meeting].status"));
    send("admira", dataset("tried")).statusCode(201).body("added.meetings", equalTo(1));
  }

  @Test
  void aTrialThatIsNeitherTrueNorFalseIsRefused() {
    int before = changes();
    given()
        .spec(asked("admira"))
        .queryParam("dryRun", "yes")
        .body(dataset("untried"))
        .post("/datasets")
        .then()
        .statusCode(400)
        .body("errors[0].extensions.argument", equalTo("dryRun"));
    assertEquals(before, changes());
  }

  @Test
  void verdictsThatCannotFollowEachOtherAreAllTold() {
    int before = changes();
    String verdicts =
        """
        {"status": "LAPSED", "assessedOn": "2024-06-01",
         "citations": [{"source": "moves-source"}]},
        {"status": "PENDING", "assessedOn": "2024-06-02",
         "citations": [{"source": "moves-source"}]},
        {"status": "LAPSED", "assessedOn": "2024-06-03",
         "citations": [{"source": "moves-source"}]},
        {"status": "PENDING", "assessedOn": "2024-06-04",
         "citations": [{"source": "moves-source"}]},
        {"status": "PENDING",""";
    List<String> codes =
        send("admira", dataset("moves").replace("{\"status\": \"BROKEN\",", verdicts))
            .statusCode(400)
            .extract()
            .path("errors.collect {it.extensions.argument + ' ' + it.extensions.code}");
    assertEquals(
        List.of(
            "pledges[moves-pledge].assessments[1].status INVALID_TRANSITION",
            "pledges[moves-pledge].assessments[3].status INVALID_TRANSITION"),
        codes.stream().sorted().toList());
    assertEquals(before, changes());
  }

  @Test
  void aClientThatAcceptsLinesIsToldTheProgress() {
    List<String> lines = lines(dataset("lined"));

    assertEquals("{\"done\":5,\"all\":5}", lines.get(lines.size() - 2));
    assertEquals(
        2, new JsonPath(lines.get(lines.size() - 1)).getInt("added.pledges"), lines::toString);
  }

  @Test
  void aRefusalAfterTheFirstLineIsTheLastOne() {
    int before = changes();
    String verdicts =
        """
        {"status": "LAPSED", "assessedOn": "2024-06-01",
         "citations": [{"source": "ends-source"}]},
        {"status": "PENDING",""";

    List<String> lines = lines(dataset("ends").replace("{\"status\": \"BROKEN\",", verdicts));

    assertEquals("{\"done\":6,\"all\":6}", lines.get(lines.size() - 2));
    assertEquals(
        "INVALID_TRANSITION",
        new JsonPath(lines.get(lines.size() - 1)).getString("errors[0].extensions.code"));
    assertEquals(before, changes());
  }

  @Test
  void aRefusalBeforeTheFirstLineHasItsStatus() {
    given()
        .spec(asked("admira"))
        .accept("application/x-ndjson, application/json;q=0.5")
        .body(dataset("unlined").replace("HELD", "SLEPT"))
        .post("/datasets")
        .then()
        .statusCode(400)
        .contentType("application/json");
  }

  private static List<String> lines(String dataset) {
    return given()
        .spec(asked("admira"))
        .accept("application/x-ndjson")
        .body(dataset)
        .post("/datasets")
        .then()
        .statusCode(200)
        .contentType("application/x-ndjson")
        .extract()
        .asString()
        .lines()
        .toList();
  }

  /** The first record is in no circle, but leads to one. */
  @Test
  void recordsThatContainEachOtherAreRefused() {
    int before = changes();
    List<String> messages =
        send(
                "admira",
                """
                {"format": "parley-dataset", "formatVersion": 1, "title": "Circles",
                 "topics": [
                   {"slug": "circle-a", "labels": [{"text": "A"}], "parent": "circle-b"},
                   {"slug": "circle-b", "labels": [{"text": "B"}], "parent": "circle-c"},
                   {"slug": "circle-c", "labels": [{"text": "C"}], "parent": "circle-b"}],
                 "dialogues": [
                   {"slug": "circle-1", "title": "1", "status": "ONGOING", "parent": "circle-2",
                    "citations": [{"source": "article-2022-08-26"}]},
                   {"slug": "circle-2", "title": "2", "status": "ONGOING", "parent": "circle-3",
                    "citations": [{"source": "article-2022-08-26"}]},
                   {"slug": "circle-3", "title": "3", "status": "ONGOING", "parent": "circle-2",
                    "citations": [{"source": "article-2022-08-26"}]}]}
                """)
            .statusCode(400)
            .body("errors[0].extensions.code", equalTo("CYCLE"))
            .extract()
            .path("errors.message");
    assertEquals(
        List.of(
            "topics[circle-b].parent must not be the topic itself or a part of it.",
            "topics[circle-c].parent must not be the topic itself or a part of it.",
            "dialogues[circle-2].parent must not be the dialogue itself or a part of it.",
            "dialogues[circle-3].parent must not be the dialogue itself or a part of it."),
        messages);
    assertEquals(before, changes());
  }

  @Test
  void aRecordCanReferToOneThatComesLater() {
    send(
            "admira",
            """
            {"format": "parley-dataset", "formatVersion": 1, "title": "Later",
             "sources": [{"slug": "later-source", "publisher": "P", "title": "T", "kind": "NEWS",
               "url": "https://p.example"}],
             "topics": [
               {"slug": "later-narrower", "labels": [{"text": "Narrower"}], "parent": "later-wider"},
               {"slug": "later-wider", "labels": [{"text": "Wider"}]}],
             "participants": [
               {"slug": "later-member", "kind": "PERSON", "names": [{"text": "M", "kind": "PRIMARY"}],
                "affiliations": [{"organisation": "later-organisation", "role": "Head"}],
                "statusPositions": [
                  {"heldBy": "later-organisation", "position": "P", "source": "later-source"}],
                "citations": [{"source": "later-source"}]},
               {"slug": "later-organisation", "kind": "INTERNATIONAL_ORGANISATION",
                "names": [{"text": "O", "kind": "PRIMARY"}],
                "citations": [{"source": "later-source"}]}]}
            """)
        .statusCode(201)
        .body("added.participants", equalTo(2));

    JsonPath answer =
        Api.ask(
            """
            {participant(slug: "later-member") {
               affiliations {organisation {slug}} statusPositions {heldBy {slug}}}
             topic(slug: "later-narrower") {parent {slug}}}
            """);
    assertEquals(
        List.of("later-organisation"),
        answer.getList("participant.affiliations.organisation.slug"));
    assertEquals(
        List.of("later-organisation"), answer.getList("participant.statusPositions.heldBy.slug"));
    assertEquals("later-wider", answer.getString("topic.parent.slug"));
  }

  @Test
  void theSameDatasetChangesNothingTheSecondTime() {
    send("admira", dataset("twice")).statusCode(201);
    int before = changes();

    send("admira", dataset("twice"))
        .statusCode(200)
        .body("added.values().sum()", equalTo(0))
        .body("changed.values().sum()", equalTo(0))
        .body("unchanged.sources", equalTo(1))
        .body("unchanged.meetings", equalTo(1))
        .body("unchanged.pledges", equalTo(2))
        .body("unchanged.assessments", equalTo(1));

    assertEquals(before, changes());
    assertEquals(
        0, Api.ask("{meeting(slug: \"twice-meeting\") {version}}").getInt("meeting.version"));
  }

  @Test
  void aCorrectedDatasetChangesWhatIsDifferentAndNothingElse() {
    send("admira", dataset("corrected")).statusCode(201);
    int before = changes();
    String corrected =
        dataset("corrected")
            .replace("\"topics\": [\"energy\"],", "")
            .replace("\"status\": \"BROKEN\"", "\"status\": \"FULFILLED\"")
            .replace(
                "\"assessments\": [",
                "\"assessments\": [{\"status\": \"PENDING\", \"assessedOn\": \"2024-05-30\","
                    + " \"citations\": [{\"source\": \"corrected-source\"}]}, ");

    send("admira", corrected)
        .statusCode(201)
        .body("added.values().sum()", equalTo(1))
        .body("added.assessments", equalTo(1))
        .body("changed.values().sum()", equalTo(2))
        .body("changed.meetings", equalTo(1))
        .body("changed.assessments", equalTo(1))
        .body("unchanged.pledges", equalTo(2));

    assertEquals(before + 3, changes());
    JsonPath answer =
        Api.ask(
            """
            {meeting(slug: "corrected-meeting") {version topics {slug} citations {locator}}
             pledge(slug: "corrected-pledge") {version status assessments {status}}}
            """);
    assertEquals(1, answer.getInt("meeting.version"));
    assertEquals(List.of(), answer.getList("meeting.topics"));
    assertEquals(2, answer.getList("meeting.citations").size());
    assertEquals(0, answer.getInt("pledge.version"));
    assertEquals("FULFILLED", answer.getString("pledge.status"));
    assertEquals(List.of("PENDING", "FULFILLED"), answer.getList("pledge.assessments.status"));
  }

  @Test
  void aPrunedDialogueKeepsOnlyWhatTheDatasetHas() {
    String whole = dialogues("pruned");
    send("admira", whole).statusCode(201);
    String lacking =
        whole
            .replaceAll("(?m)^ *\\{\"slug\": \"pruned-gone[^\n]*\n", "")
            .replace("},\n ]", "}\n ]");
    send("admira", lacking).statusCode(200).body("removed.values().sum()", equalTo(0));
    // A verdict that could not follow the one which is removed.
    lacking =
        lacking.replaceFirst(
            "LAPSED\", \"assessedOn\": \"2024-06-01\"",
            "PENDING\", \"assessedOn\": \"2024-06-02\"");
    int before = changes();
    for (boolean isTrial : List.of(true, false)) {
      prune("pruned", lacking, isTrial)
          .body("removed.meetings", equalTo(1))
          .body("removed.outcomes", equalTo(1))
          .body("removed.pledges", equalTo(2))
          .body("removed.assessments", equalTo(2))
          .body("removed.requests", equalTo(1))
          .body("removed.values().sum()", equalTo(7))
          .body("added.values().sum()", equalTo(1));
      assertEquals(before + (isTrial ? 0 : 8), changes());
    }

    JsonPath kept =
        Api.ask(
                """
                {pledge(slug: "pruned-kept") {status assessments {status}}
                 gone: pledge(slug: "pruned-gone-a") {slug}
                 other: meeting(slug: "pruned-elsewhere") {slug}
                 source(slug: "pruned-source") {slug}}
                """)
            .setRootPath("data");
    assertEquals("PENDING", kept.getString("pledge.status"));
    assertEquals(List.of("PENDING"), kept.getList("pledge.assessments.status"));
    assertNull(kept.get("gone"));
    assertEquals("pruned-elsewhere", kept.getString("other.slug"));
    assertEquals("pruned-source", kept.getString("source.slug"));
    prune("pruned", lacking, false)
        .body("removed.values().sum()", equalTo(0))
        .body("added.values().sum()", equalTo(0));
    assertEquals(before + 8, changes());
  }

  @Test
  void whatOthersReferToIsNotPrunedAndTheRefusalNamesThem() {
    String whole = dialogues("held");
    send("admira", whole).statusCode(201);
    int before = changes();

    given()
        .spec(asked("admira"))
        .queryParam("prune", "held")
        .body(whole.replaceAll("(?m)^ *\\{\"slug\": \"held-kept[^\n]*\n", ""))
        .post("/datasets")
        .then()
        .statusCode(409)
        .body("errors.size()", equalTo(2))
        .body("errors[0].extensions.code", equalTo("STILL_REFERRED_TO"))
        .body(
            "errors.message",
            hasItems(
                "pledges[held-kept] must be in the dataset, since"
                    + " pledges[held-afar].condition.dependsOn refers to it.",
                "pledges[held-kept] must be in the dataset, since"
                    + " requests[held-gone].relatedPledges refers to it."));

    assertEquals(before, changes());
  }

  @Test
  void whatFollowsAMeetingIntoAPrunedDialogueIsPruned() {
    String whole = dialogues("following");
    send("admira", whole).statusCode(201);

    prune(
            "following",
            whole
                .replaceAll("(?m)^ *\\{\"slug\": \"following-afar[^\n]*\n", "")
                .replace("\"dialogue\": \"following-other\"", "\"dialogue\": \"following\""),
            false)
        .body("changed.meetings", equalTo(1))
        .body("removed.pledges", equalTo(1))
        .body("removed.assessments", equalTo(1))
        .body("removed.values().sum()", equalTo(2));
  }

  @ParameterizedTest
  @CsvSource({"application/json, '', nowhere", "'text/csv; charset=utf-8', dialogues, energy"})
  void onlyADialogueOfAWholeDatasetIsPruned(String type, String list, String dialogue) {
    RequestSpecification request = given().spec(asked("admira")).contentType(type);
    if (!list.isEmpty()) {
      request.queryParam("list", list);
    }
    request
        .queryParam("prune", dialogue)
        .body(dataset("unpruned"))
        .post("/datasets")
        .then()
        .statusCode(400)
        .body("errors[0].extensions.argument", equalTo("prune"));
  }

  /** Two dialogues, one with a part; a pledge of the other depends on one of the first. */
  private static String dialogues(String name) {
    return """
    {"format": "parley-dataset", "formatVersion": 1, "title": "Pruned",
     "sources": [{"slug": "NAME-source", "publisher": "P", "title": "T", "kind": "NEWS",
       "url": "https://p.example"}],
     "dialogues": [
      {"slug": "NAME-part", "title": "C", "status": "ONGOING", "parent": "NAME", CITED},
      {"slug": "NAME", "title": "D", "status": "ONGOING", CITED},
      {"slug": "NAME-other", "title": "E", "status": "ONGOING", CITED}],
     "meetings": [
      {"slug": "NAME-gone-meeting", "title": "M", "status": "HELD", "held": "2024-05", "dialogue": "NAME-part", CITED},
      {"slug": "NAME-elsewhere", "title": "M", "status": "HELD", "held": "2024-05", "dialogue": "NAME-other", CITED}],
     "outcomes": [
      {"slug": "NAME-gone-outcome", "title": "O", "text": "O", "kind": "UNDISCLOSED", "textAvailability": "UNKNOWN", "certainty": "UNCERTAIN", "meeting": "NAME-gone-meeting", CITED}
     ],
     "pledges": [
      {"slug": "NAME-gone-a", "dialogue": "NAME", "condition": {"kind": "AFTER", "text": "A", "dependsOn": ["NAME-gone-b"]}, PLEDGE},
      {"slug": "NAME-gone-b", "dialogue": "NAME", "outcome": "NAME-gone-outcome", "condition": {"kind": "AFTER", "text": "A", "dependsOn": ["NAME-gone-a"]}, ASSESSED, PLEDGE},
      {"slug": "NAME-kept", "dialogue": "NAME", ASSESSED, PLEDGE},
      {"slug": "NAME-afar", "meeting": "NAME-elsewhere", "condition": {"kind": "AFTER", "text": "A", "dependsOn": ["NAME-kept"]}, ASSESSED, PLEDGE},
      {"slug": "NAME-last", "dialogue": "NAME-other", PLEDGE}],
     "requests": [
      {"slug": "NAME-gone", "title": "R", "text": "R", "dialogue": "NAME", "relatedPledges": ["NAME-kept"], "requesters": ["serbia"], "addressees": ["kosovo"], CITED}
     ]}
    """
        .replace(
            "ASSESSED",
            "\"assessments\": [{\"status\": \"LAPSED\", \"assessedOn\": \"2024-06-01\", CITED}]")
        .replace(
            "PLEDGE",
            "\"title\": \"P\", \"text\": \"P\", \"form\": \"PRESS_REPORTED\","
                + " \"certainty\": \"CONFIRMED\", \"pledgers\": [\"serbia\"],"
                + " \"madeOn\": \"2024-05\", CITED")
        .replace("CITED", "\"citations\": [{\"source\": \"NAME-source\"}]")
        .replace("NAME", name);
  }

  private static ValidatableResponse prune(String dialogue, String dataset, boolean isTrial) {
    return given()
        .spec(asked("admira"))
        .queryParam("prune", dialogue)
        .queryParam("dryRun", isTrial)
        .body(dataset)
        .post("/datasets")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(anyOf(is(200), is(201)));
  }

  @Test
  void aFormIsNoDataset() {
    given()
        .auth()
        .preemptive()
        .basic("admira", Writing.PASSWORD)
        .contentType("application/x-www-form-urlencoded")
        .body("dataset=1")
        .post("/datasets")
        .then()
        .statusCode(415)
        .body("errors[0].extensions.code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
  }

  private static String dataset(String name) {
    return DATASET.replace("NAME", name);
  }

  @Test
  void anotherEncodingThanUtf8IsRefused() {
    int before = changes();
    asked("admira")
        .body(dataset("wide").getBytes(StandardCharsets.UTF_16))
        .post("/datasets")
        .then()
        .statusCode(400)
        .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
    assertEquals(before, changes());
  }

  private static ValidatableResponse send(String name, String dataset) {
    return asked(name).body(dataset).post("/datasets").then();
  }

  private static RequestSpecification asked(String name) {
    RequestSpecification request = given().contentType("application/json");
    if (!name.isEmpty()) {
      request.auth().preemptive().basic(name, Writing.PASSWORD);
    }
    return request;
  }

  private static int changes() {
    return Api.ask("{changes {totalCount}}").getInt("changes.totalCount");
  }
}
