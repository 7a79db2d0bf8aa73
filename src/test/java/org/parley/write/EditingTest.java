package org.parley.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Writing;

/** Edits that are stored, and edits that are refused. */
@DatabaseTest
@TestProfile(Writing.class)
class EditingTest {
  private static final String CITED = "citations: [{source: \"article-2022-08-26\"}]";

  /** Longer than any text of which the record bounds the length. */
  private static final String LONG = "x".repeat(301);

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          NOT_CITED | input.citations | createMeeting(input: {title: "x", status: HELD, held: "2022-08-18"}) {meeting {id}}
          NOT_CITED | input.citations | createMeeting(input: {title: "x", status: HELD, held: "2022-08-18", citations: []}) {meeting {id}}
          NOT_CITED | input.citations | createIncident(input: {title: "x", kind: CLASH, text: "x", occurred: "2022"}) {incident {id}}
          NOT_CITED | input.citations | createStatement(input: {speaker: "serbia", kind: QUOTE, certainty: CONFIRMED, text: "x"}) {statement {id}}
          NOT_CITED | input.citations | createDialogue(input: {title: "x", status: ONGOING}) {dialogue {id}}
          NOT_CITED | input.citations | createParticipant(input: {kind: PERSON, names: [{text: "x"}]}) {participant {id}}
          NOT_CITED | input.citations | createOutcome(input: {meeting: "bp-2022-08-18", kind: NO_AGREEMENT, title: "x", text: "x", textAvailability: AVAILABLE, certainty: CONFIRMED}) {outcome {id}}
          NOT_CITED | input.citations | createPledge(input: {title: "x", text: "x", form: PRESS_REPORTED, certainty: CONFIRMED, pledgers: ["serbia"]}) {pledge {id}}
          NOT_CITED | input.citations | createRequest(input: {title: "x", text: "x", requesters: ["serbia"], addressees: ["kosovo"]}) {request {id}}
          NOT_CITED | input.citations | assessPledge(input: {pledge: "aug22-more-meetings", status: BROKEN}) {pledgeAssessment {id}}
          NOT_CITED | input.citations | updateMeeting(input: {id: "bp-2022-08-18", expectedVersion: 0, citations: null}) {meeting {id}}
          NOT_CITED | input.outcome.citations | recordOutcome(input: {outcome: {meeting: "bp-2022-08-18", kind: NO_AGREEMENT, title: "x", text: "x", textAvailability: AVAILABLE, certainty: CONFIRMED}}) {outcome {id}}
          NOT_CITED | input.pledges[0].citations | recordOutcome(input: {outcome: {meeting: "bp-2022-08-18", kind: NO_AGREEMENT, title: "x", text: "x", textAvailability: AVAILABLE, certainty: CONFIRMED, CITED}, pledges: [{title: "x", text: "x", form: PRESS_REPORTED, certainty: CONFIRMED}]}) {outcome {id}}
          INVALID_DATE | input.held | createMeeting(input: {title: "x", status: HELD, held: "2022-13", CITED}) {meeting {id}}
          INVALID_DATE | input.held | createMeeting(input: {title: "x", status: HELD, held: "2022-08-19/2022-08-18", CITED}) {meeting {id}}
          IN_FUTURE | input.held | createMeeting(input: {title: "x", status: HELD, held: "2222-08-18", CITED}) {meeting {id}}
          IN_FUTURE | input.assessedOn | assessPledge(input: {pledge: "aug22-more-meetings", status: BROKEN, assessedOn: "2222", CITED}) {pledgeAssessment {id}}
          IN_FUTURE | input.madeOn | createPledge(input: {title: "x", text: "x", form: PRESS_REPORTED, certainty: CONFIRMED, pledgers: ["serbia"], madeOn: "2222-01", CITED}) {pledge {id}}
          IN_FUTURE | input.madeOn | createRequest(input: {title: "x", text: "x", requesters: ["serbia"], addressees: ["kosovo"], madeOn: "2222-01", CITED}) {request {id}}
          IN_FUTURE | input.reachedOn | createOutcome(input: {meeting: "bp-2022-08-18", kind: NO_AGREEMENT, title: "x", text: "x", textAvailability: AVAILABLE, certainty: CONFIRMED, reachedOn: "2222", CITED}) {outcome {id}}
          IN_FUTURE | input.publishedOn | createSource(input: {publisher: "x", title: "x", url: "https://x.example", kind: NEWS, publishedOn: "2222"}) {source {id}}
          IN_FUTURE | input.publishedOn | createStatement(input: {speaker: "serbia", kind: QUOTE, certainty: CONFIRMED, text: "x", publishedOn: "2222", CITED}) {statement {id}}
          IN_FUTURE | input.occurred | createIncident(input: {title: "x", kind: CLASH, text: "x", occurred: "2222", CITED}) {incident {id}}
          INVALID_RANGE | input.ended | createDialogue(input: {title: "x", status: CONCLUDED, began: "2022", ended: "2021", CITED}) {dialogue {id}}
          NOT_FOUND | input.citations[0].source | createMeeting(input: {title: "x", status: HELD, held: "2022", citations: [{source: "nowhere"}]}) {meeting {id}}
          NOT_FOUND | input.participations[1].participant | createMeeting(input: {title: "x", status: HELD, held: "2022", participations: [{participant: "serbia", role: PRINCIPAL, attendance: PRESENT}, {participant: "nobody", role: PRINCIPAL, attendance: PRESENT}], CITED}) {meeting {id}}
          INVALID_ID | input.dialogue | createMeeting(input: {title: "x", status: HELD, held: "2022", dialogue: "No Id", CITED}) {meeting {id}}
          BAD_USER_INPUT | input.title | updateMeeting(input: {id: "bp-2022-08-18", expectedVersion: 0, title: null}) {meeting {id}}
          BAD_USER_INPUT | input.title | updateMeeting(input: {id: "bp-2022-08-18", expectedVersion: 0, title: " "}) {meeting {id}}
          BAD_USER_INPUT | input.topics | updateMeeting(input: {id: "bp-2022-08-18", expectedVersion: 0, topics: ["energy", "energy"]}) {meeting {id}}
          BAD_USER_INPUT | input.slug | createTopic(input: {slug: "Not a slug", labels: [{text: "x"}]}) {topic {id}}
          BAD_USER_INPUT | input.labels | createTopic(input: {labels: []}) {topic {id}}
          BAD_USER_INPUT | input.names | createParticipant(input: {kind: PERSON, CITED}) {participant {id}}
          SLUG_TAKEN | input.slug | createTopic(input: {slug: "energy", labels: [{text: "x"}]}) {topic {id}}
          BAD_USER_INPUT | input.labels[0].text | createTopic(input: {labels: [{text: " "}]}) {topic {id}}
          BAD_USER_INPUT | input.labels[1].text | createTopic(input: {labels: [{text: "x"}, {text: "a\\u0000b"}]}) {topic {id}}
          BAD_USER_INPUT | input.labels[0].language | createTopic(input: {labels: [{text: "x", language: "Serbian (Latin)"}]}) {topic {id}}
          BAD_USER_INPUT | input.countryCode | createMeeting(input: {title: "x", status: HELD, held: "2022", countryCode: "1!", CITED}) {meeting {id}}
          BAD_USER_INPUT | input.coordinates.latitude | createMeeting(input: {title: "x", status: HELD, held: "2022", coordinates: {latitude: 90.001, longitude: 180}, CITED}) {meeting {id}}
          BAD_USER_INPUT | input.coordinates.longitude | updateMeeting(input: {id: "bp-2022-08-18", expectedVersion: 0, coordinates: {latitude: -90, longitude: -181}}) {meeting {id}}
          GRAPHQL_VALIDATION_FAILED | | updateMeeting(input: {id: "bp-2022-08-18", expectedVersion: 0, coordinates: {latitude: 50}}) {meeting {id}}
          GRAPHQL_VALIDATION_FAILED | | updateMeeting(input: {id: "bp-2022-08-18", expectedVersion: 0, coordinates: {latitude: 50, longitude: null}}) {meeting {id}}
          BAD_USER_INPUT | input.deadline.period | createPledge(input: {title: "x", text: "x", form: PRESS_REPORTED, certainty: CONFIRMED, pledgers: ["serbia"], deadline: {period: "soon"}, CITED}) {pledge {id}}
          BAD_USER_INPUT | input.url | createSource(input: {publisher: "x", title: "x", url: "javascript:alert(1)", kind: NEWS}) {source {id}}
          BAD_USER_INPUT | input.url | createSource(input: {publisher: "x", title: "x", url: "data:text/html,x", kind: NEWS}) {source {id}}
          BAD_USER_INPUT | input.url | createSource(input: {publisher: "x", title: "x", url: "file:///etc/passwd", kind: NEWS}) {source {id}}
          BAD_USER_INPUT | input.url | createSource(input: {publisher: "x", title: "x", url: "//host/path", kind: NEWS}) {source {id}}
          BAD_USER_INPUT | input.url | createSource(input: {publisher: "x", title: "x", url: "https://", kind: NEWS}) {source {id}}
          BAD_USER_INPUT | input.url | createSource(input: {publisher: "x", title: "x", url: "https:///path", kind: NEWS}) {source {id}}
          BAD_USER_INPUT | input.url | createSource(input: {publisher: "x", title: "x", url: "https://x.example/a b", kind: NEWS}) {source {id}}
          BAD_USER_INPUT | input.url | createSource(input: {publisher: "x", title: "x", url: "https://x.example/\\u0007", kind: NEWS}) {source {id}}
          BAD_USER_INPUT | input.url | createSource(input: {publisher: "x", title: "x", url: "ftp://x.example", kind: NEWS}) {source {id}}
          BAD_USER_INPUT | input.url | createSource(input: {publisher: "x", title: "x", url: "x.example", kind: NEWS}) {source {id}}
          BAD_USER_INPUT | input.url | createSource(input: {publisher: "x", title: "x", url: "urn:isbn:1", kind: NEWS}) {source {id}}
          BAD_USER_INPUT | input.url | createSource(input: {publisher: "x", title: "x", url: "https://eu.example@evil.example/", kind: NEWS}) {source {id}}
          BAD_USER_INPUT | input.url | createSource(input: {publisher: "x", title: "x", url: "https://:80/", kind: NEWS}) {source {id}}
          BAD_USER_INPUT | input.language | createSource(input: {publisher: "x", title: "x", url: "https://x.example", kind: NEWS, language: "<b>"}) {source {id}}
          BAD_USER_INPUT | input.language | createSource(input: {publisher: "x", title: "x", url: "https://x.example", kind: NEWS, language: "12"}) {source {id}}
          BAD_USER_INPUT | input.language | createSource(input: {publisher: "x", title: "x", url: "https://x.example", kind: NEWS, language: "sr_Cyrl"}) {source {id}}
          BAD_USER_INPUT | input.language | createSource(input: {publisher: "x", title: "x", url: "https://x.example", kind: NEWS, language: "sr-"}) {source {id}}
          BAD_USER_INPUT | input.language | createSource(input: {publisher: "x", title: "x", url: "https://x.example", kind: NEWS, language: "a"}) {source {id}}
          BAD_USER_INPUT | input.language | createSource(input: {publisher: "x", title: "x", url: "https://x.example", kind: NEWS, language: "en-toolongsubtag"}) {source {id}}
          BAD_USER_INPUT | input.archivedUrl | createSource(input: {publisher: "x", title: "x", url: "https://x.example", archivedUrl: "a copy", kind: NEWS}) {source {id}}
          BAD_USER_INPUT | input.pledgers | createPledge(input: {title: "x", text: "x", form: PRESS_REPORTED, certainty: CONFIRMED, CITED}) {pledge {id}}
          BAD_USER_INPUT | input.requesters | createRequest(input: {title: "x", text: "x", addressees: ["serbia"], CITED}) {request {id}}
          INVALID_RANGE | input.affiliations[0].attestedTo | createParticipant(input: {kind: PERSON, names: [{text: "x"}], affiliations: [{organisation: "european-union", role: "x", attestedFrom: "2022", attestedTo: "2021"}], CITED}) {participant {id}}
          TEXT_TOO_LONG | input.labels[0].language | createTopic(input: {labels: [{text: "x", language: "LONG"}]}) {topic {id}}
          TEXT_TOO_LONG | input.places[1] | createMeeting(input: {title: "x", status: HELD, held: "2022", places: ["x", "LONG"], CITED}) {meeting {id}}
          TEXT_TOO_LONG | input.participations[0].capacity | createMeeting(input: {title: "x", status: HELD, held: "2022", participations: [{participant: "serbia", role: PRINCIPAL, attendance: PRESENT, capacity: "LONG"}], CITED}) {meeting {id}}
          TEXT_TOO_LONG | input.affiliations[0].role | createParticipant(input: {kind: PERSON, names: [{text: "x"}], affiliations: [{organisation: "european-union", role: "LONG"}], CITED}) {participant {id}}
          TEXT_TOO_LONG | input.deadline.period | createPledge(input: {title: "x", text: "x", form: PRESS_REPORTED, certainty: CONFIRMED, pledgers: ["serbia"], deadline: {period: "LONG"}, CITED}) {pledge {id}}
          TEXT_TOO_LONG | input.casualties[0].group | createIncident(input: {title: "x", kind: CLASH, text: "x", occurred: "2022", casualties: [{group: "LONG", source: "article-2022-08-26"}], CITED}) {incident {id}}
          TEXT_TOO_LONG | input.placeAccounts[0].place | createIncident(input: {title: "x", kind: CLASH, text: "x", occurred: "2022", placeAccounts: [{place: "LONG", source: "article-2022-08-26"}], CITED}) {incident {id}}
          TEXT_TOO_LONG | input.idempotencyKey | createTopic(input: {labels: [{text: "x"}], idempotencyKey: "LONG"}) {topic {id}}
          TEXT_TOO_LONG | input.countryCode | updateMeeting(input: {id: "bp-2022-08-18", expectedVersion: 0, countryCode: "Belgium"}) {meeting {id}}
          INVALID_TRANSITION | input.status | updateMeeting(input: {id: "bp-2022-08-18", expectedVersion: 0, status: ANNOUNCED}) {meeting {id}}
          INVALID_TRANSITION | input.status | assessPledge(input: {pledge: "aug22-more-meetings", status: PENDING, assessedOn: "2023", CITED}) {pledgeAssessment {id}}
          ASSESSED_BEFORE_PLEDGE | input.assessedOn | assessPledge(input: {pledge: "aug22-more-meetings", status: BROKEN, assessedOn: "2022-08-01", CITED}) {pledgeAssessment {id}}
          ASSESSED_BEFORE_PLEDGE | input.madeOn | updatePledge(input: {id: "aug22-more-meetings", expectedVersion: 0, madeOn: "2026-01"}) {pledge {id}}
          CYCLE | input.parent | updateDialogue(input: {id: "belgrade-pristina-dialogue", expectedVersion: 0, parent: "belgrade-pristina-dialogue"}) {dialogue {id}}
          CYCLE | input.parent | updateTopic(input: {id: "energy", expectedVersion: 0, parent: "energy"}) {topic {id}}
          CONFLICT | input.expectedVersion | updateTopic(input: {id: "energy", expectedVersion: 7, slug: "x"}) {topic {id}}
          INVALID_ID | input.id | attachCitation(input: {id: "energy", expectedVersion: 0, citation: {source: "article-2022-08-26"}}) {record {id}}
          INVALID_ID | input.id | updatePledgeAssessment(input: {id: "no-slug", expectedVersion: 0, note: "x"}) {pledgeAssessment {id}}
          NOT_FOUND | input.id | updateTopic(input: {id: "no-such-topic", expectedVersion: 0, slug: "x"}) {topic {id}}
          """)
  void whatBreaksARuleIsRefusedWithItsPlaceAndNothingIsChanged(
      String code, String argument, String mutation) {
    int before = changes();
    String whole = Api.ask("{meeting(slug: \"bp-2022-08-18\") {version title}}").prettify();

    JsonPath answer =
        Writing.as(
                "ana",
                "mutation {" + mutation.replace("CITED", CITED).replace("LONG", LONG) + "}",
                Map.of())
            .jsonPath();

    assertEquals(code, answer.getString("errors[0].extensions.code"), answer::prettify);
    assertEquals(argument, answer.getString("errors[0].extensions.argument"));
    assertEquals(before, changes());
    assertEquals(whole, Api.ask("{meeting(slug: \"bp-2022-08-18\") {version title}}").prettify());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          meeting | topics: ["energy"]
          meeting | topics: []
          meeting | places: ["Brussels", "Ohrid"]
          meeting | citations: [{source: "article-2022-08-26", quote: "changed"}]
          meeting | participations: [{participant: "serbia", role: PRINCIPAL, attendance: PRESENT}]
          meeting | venue: "Another"
          pledge  | condition: {kind: IF, text: "First", dependsOn: []}
          pledge  | condition: {kind: IF, text: "Second", dependsOn: []}
          pledge  | condition: {kind: IF, text: "Second", dependsOn: ["fom-2011"]}
          pledge  | pledgers: ["kosovo", "serbia"]
          pledge  | deadline: {due: "2030-01"}
          """)
  void everyChangeRaisesTheVersionByOneSoThatNoneIsLost(String type, String change) {
    String slug = "version-" + type;
    String name = type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    String version = "{%s(slug: \"%s\") {version}}".formatted(type, slug);
    if (Api.ask(version).get(type) == null) {
      Writing.as(
          "ana",
          "mutation {"
              + (type.equals("meeting")
                  ? "createMeeting(input: {slug: \"version-meeting\", title: \"x\", status: HELD,"
                      + " held: \"2022\", topics: [\"customs\"], "
                  : "createPledge(input: {slug: \"version-pledge\", title: \"x\", text: \"x\","
                      + " form: PRESS_REPORTED, certainty: CONFIRMED, pledgers: [\"serbia\"], ")
              + CITED
              + "}) {%s {id}}}".formatted(type),
          Map.of());
    }
    int before = Api.ask(version).getInt(type + ".version");
    String mutation =
        "mutation {update%s(input: {id: \"%s\", expectedVersion: %d, %s}) {%s {version}}}"
            .formatted(name, slug, before, change, type);

    assertEquals(
        before + 1,
        Writing.as("ana", mutation, Map.of())
            .jsonPath()
            .getInt("data.update%s.%s.version".formatted(name, type)));

    assertEquals(
        "CONFLICT",
        Writing.as("ana", mutation, Map.of()).jsonPath().getString("errors[0].extensions.code"));
    assertEquals(before + 1, Api.ask(version).getInt(type + ".version"));
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    JsonPath answer =
        Writing.as(
                "ana",
                "mutation ($text: String!) {createTopic(input: {labels: [{text: $text}]}) {topic"
                    + " {id}}}",
                Map.of("text", "x".repeat(20_001)))
            .jsonPath();
    assertEquals("TEXT_TOO_LONG", answer.getString("errors[0].extensions.code"));
    assertEquals("input.labels[0].text", answer.getString("errors[0].extensions.argument"));
  }

  @Test
  void halfACharacterIsRefused() {
    String half =
        "mutation ($text: String!) {createTopic(input: {labels: [{text: $text}]}) {topic {id}}}";
    JsonPath answer = Writing.as("ana", half, Map.of("text", "a\ud83d")).jsonPath();
    assertEquals("BAD_REQUEST", code(answer), answer::prettify);
    assertEquals("a\ud83d\ude00", createTopic("a\ud83d\ude00", null).getString("label"));
  }

  @Test
  void markupAndControlCharactersAreTextLikeAnyOther() {
    String label = "<script>alert(1)</script> \u0007 '; drop table topic; --";
    JsonPath topic = createTopic(label, null);
    assertEquals(label, topic.getString("label"));
    assertEquals("script-alert-1-script-drop-table-topic", topic.getString("slug"));
  }

  @Test
  void whatLooksTheSameIsStoredAsTheSame() {
    assertEquals("Vu\u010Di\u0107", createTopic("Vuc\u030Cic\u0301", null).getString("label"));
  }

  @Test
  void slugsAreMadeOfTitlesInAnyScriptAndNumberedWhereTheyAreTaken() {
    assertEquals("sporazum-o-energiji", createTopic("Споразум о енергији", null).getString("slug"));
    assertEquals(
        "sporazum-o-energiji-2", createTopic("Sporazum o energiji", null).getString("slug"));
    assertEquals(
        "sumphonia-ton-prespon", createTopic("Συμφωνία των Πρεσπών", null).getString("slug"));
    assertEquals("neng-yuan", createTopic("能源", null).getString("slug"));
    assertEquals("shetanxmeba", createTopic("შეთანხმება", null).getString("slug"));
    assertEquals("topic", createTopic("…", null).getString("slug"));
  }

  @Test
  void anUpdateChangesWhatItNamesAndNullClears() {
    String id =
        data("""
                mutation {createMeeting(input: {
                  title: "Partial", status: ANNOUNCED, held: "2030-01", city: "Ohrid", venue: "Lake"
                  topics: ["energy", "customs"]
                  participations: [{participant: "serbia", role: PRINCIPAL, attendance: EXPECTED}]
                  CITED}) {meeting {id}}}
                """)
            .getString("data.createMeeting.meeting.id");

    JsonPath changed =
        data(
                """
                mutation ($id: ID!) {updateMeeting(input: {
                  id: $id, expectedVersion: 0, city: null, topics: ["customs"]
                }) {meeting {version title city venue topics {slug}
                             participations {participant {slug}}}}}
                """,
                Map.of("id", id))
            .setRootPath("data.updateMeeting.meeting");

    assertEquals(1, changed.getInt("version"));
    assertEquals("Partial", changed.getString("title"));
    assertNull(changed.getString("city"));
    assertEquals("Lake", changed.getString("venue"));
    assertEquals(List.of("customs"), changed.getList("topics.slug"));
    assertEquals(List.of("serbia"), changed.getList("participations.participant.slug"));
  }

  @Test
  void aPositionIsRecordedChangedRemovedAndRestored() {
    data(
        """
        mutation {createMeeting(input: {slug: "located", title: "x", status: HELD, held: "2022"
          coordinates: {latitude: -0.0, longitude: 4.3525}, CITED}) {meeting {id}}}
        """);
    String update =
        "mutation {updateMeeting(input: {id: \"located\", expectedVersion: %d, coordinates: %s})"
            + " {meeting {version coordinates {latitude}}}}";
    data(update.formatted(0, "{latitude: 50, longitude: -4.5}"));
    JsonPath same = data(update.formatted(1, "{latitude: 50.0, longitude: -4.50}"));
    assertEquals(1, same.getInt("data.updateMeeting.meeting.version"));
    JsonPath removed = data(update.formatted(1, "null"));
    assertEquals(2, removed.getInt("data.updateMeeting.meeting.version"));
    assertNull(removed.get("data.updateMeeting.meeting.coordinates"));

    JsonPath changes =
        Api.ask(
                "{meeting(slug: \"located\") {id history {nodes {at cursor differences"
                    + " {field before after}}}}}")
            .setRootPath("data.meeting.history.nodes");
    String zero = "{\"latitude\":0.0,\"longitude\":4.3525}";
    String fifty = "{\"latitude\":50.0,\"longitude\":-4.5}";
    assertEquals(List.of("coordinates"), changes.getList("[1].differences.field"));
    assertEquals(List.of(zero), changes.getList("[1].differences.before"));
    assertEquals(List.of(fifty), changes.getList("[1].differences.after"));
    assertEquals(List.of(fifty), changes.getList("[2].differences.before"));
    assertNull(changes.get("[2].differences[0].after"));

    JsonPath pasts =
        Api.ask(
            """
            query ($second: DateTime, $third: DateTime) {
              first: meeting(slug: "located", recordedBefore: $second) {coordinates {longitude}}
              second: meeting(slug: "located", recordedBefore: $third)
                {coordinates {latitude longitude}}
              third: meeting(slug: "located", recordedBefore: "9999-01-01T00:00:00Z")
                {coordinates {latitude}}}
            """,
            Map.of("second", changes.getString("[1].at"), "third", changes.getString("[2].at")));
    assertEquals("4.3525", pasts.getString("first.coordinates.longitude"));
    assertEquals("50.0", pasts.getString("second.coordinates.latitude"));
    assertEquals("-4.5", pasts.getString("second.coordinates.longitude"));
    assertNull(pasts.get("third.coordinates"));

    JsonPath restored =
        Writing.change(
            "restoreMeeting(input: {id: \"%s\", change: \"%s\"}) {meeting {coordinates {latitude}}}"
                .formatted(
                    changes.setRootPath("data.meeting").getString("id"),
                    changes.getString("history.nodes[1].cursor")));
    assertEquals("50.0", restored.getString("data.restoreMeeting.meeting.coordinates.latitude"));
  }

  @Test
  void whatIsGivenAsItIsChangesNothing() {
    JsonPath topic = createTopic("Unchanged", null);
    int before = changes();
    JsonPath same =
        data(
                "mutation ($id: ID!) {updateTopic(input: {id: $id, expectedVersion: 0, labels:"
                    + " [{text: \"Unchanged\"}]}) {topic {version label}}}",
                Map.of("id", topic.getString("id")))
            .setRootPath("data.updateTopic.topic");
    assertEquals(0, same.getInt("version"));
    assertEquals("Unchanged", same.getString("label"));
    assertEquals(before, changes());
  }

  @Test
  void aCreateThatIsSentAgainAddsNothing() {
    String key = UUID.randomUUID().toString();
    String first = createTopic("Sent twice", key).getString("id");
    int before = changes();
    assertEquals(first, createTopic("Sent twice", key).getString("id"));
    assertEquals(before, changes());

    JsonPath other =
        Writing.as("ana", TOPIC, Map.of("label", "Something else", "key", key)).jsonPath();
    assertEquals(
        "IDEMPOTENCY_KEY_REUSED", other.getString("errors[0].extensions.code"), other::prettify);
    // Keys of others are their own.
    JsonPath boris =
        Writing.as("boris", TOPIC, Map.of("label", "Sent twice", "key", key)).jsonPath();
    assertNotEquals(first, boris.getString("data.createTopic.topic.id"));
  }

  @Test
  void aCreateThatIsSentAgainAfterItsRecordWasDeletedSaysSo() {
    String key = UUID.randomUUID().toString();
    String id = createTopic("Deleted between", key).getString("id");
    Writing.as(
            "admira",
            "mutation ($id: ID!) {deleteTopic(input: {id: $id, expectedVersion: 0}) {deletedId}}",
            Map.of("id", id))
        .then()
        .statusCode(200);
    int before = changes();

    JsonPath again =
        Writing.as("ana", TOPIC, Map.of("label", "Deleted between", "key", key)).jsonPath();

    assertEquals("GONE", code(again), again::prettify);
    assertEquals(before, changes());
  }

  @Test
  void aWholeIsNoPartOfItsParts() {
    for (String name : List.of("whole", "half", "quarter")) {
      data(
          """
          mutation {createDialogue(input: {slug: "%s", title: "x", status: ONGOING, CITED})
            {dialogue {id}}}
          """
              .formatted(name));
    }
    String partOf =
        """
        mutation {updateDialogue(input: {id: "%s", expectedVersion: 0, parent: "%s"})
          {dialogue {version}}}
        """;
    data(partOf.formatted("half", "whole"));
    data(partOf.formatted("quarter", "half"));

    JsonPath round = Writing.as("ana", partOf.formatted("whole", "quarter"), Map.of()).jsonPath();

    assertEquals("CYCLE", code(round), round::prettify);
    assertNull(Api.ask("{dialogue(slug: \"whole\") {parent {slug}}}").get("dialogue.parent"));
  }

  @Test
  void aReciprocalConditionMayFormACycle() {
    String pledge =
        """
        createPledge(input: {
          title: "%s", text: "x", form: PRESS_REPORTED, certainty: CONFIRMED, pledgers: ["serbia"]
          condition: {kind: RECIPROCAL, text: "if the other does", dependsOn: [%s]} CITED
        }) {pledge {slug}}
        """;
    data("mutation {" + pledge.formatted("Cycle one", "") + "}");
    data("mutation {" + pledge.formatted("Cycle two", "\"cycle-one\"") + "}");
    data(
        """
        mutation {updatePledge(input: {id: "cycle-one", expectedVersion: 0
          condition: {kind: RECIPROCAL, text: "if the other does", dependsOn: ["cycle-two"]}
        }) {pledge {slug}}}
        """);
    JsonPath both =
        Api.ask(
            "{pledge(slug: \"cycle-one\") {condition {dependsOn {slug condition {dependsOn"
                + " {slug}}}}}}");
    assertEquals("cycle-two", both.getString("pledge.condition.dependsOn[0].slug"));
    assertEquals(
        "cycle-one", both.getString("pledge.condition.dependsOn[0].condition.dependsOn[0].slug"));
  }

  @Test
  void aFilterOfAnEarlierRecordGoesByTheLinksOfThatTime() {
    data(
        """
        mutation {
          createDialogue(input: {title: "Linked", status: ONGOING, began: "2021" CITED})
            {dialogue {slug}}
          createPledge(input: {
            title: "Linked pledge", text: "x", dialogue: "linked", form: PRESS_REPORTED
            certainty: CONFIRMED, pledgers: ["serbia"], beneficiaries: ["serbia"]
            guarantors: ["serbia"], topics: ["licence-plates"] CITED
          }) {pledge {slug}}
          updatePledge(input: {
            id: "linked-pledge", expectedVersion: 0, pledgers: ["kosovo"], beneficiaries: []
            guarantors: [], topics: []
          }) {pledge {slug}}
        }
        """);
    String changed =
        Api.ask("{pledge(slug: \"linked-pledge\") {history {nodes {at}}}}")
            .getString("pledge.history.nodes[1].at");
    for (String link :
        List.of(
            "pledger: \"serbia\"",
            "beneficiary: \"serbia\"",
            "guarantor: \"serbia\"",
            "topic: \"licence-plates\"")) {
      JsonPath both =
          Api.ask(
              """
              query ($changed: DateTime) {
                then: dialogue(slug: "linked", recordedBefore: $changed)
                  {pledges(filter: {%s}) {totalCount nodes {slug}}}
                now: dialogue(slug: "linked") {pledges(filter: {%s}) {totalCount nodes {slug}}}
              }
              """
                  .formatted(link, link),
              Map.of("changed", changed));
      assertEquals(List.of("linked-pledge"), both.getList("then.pledges.nodes.slug"), link);
      assertEquals(1, both.getInt("then.pledges.totalCount"), link);
      assertEquals(List.of(), both.getList("now.pledges.nodes.slug"), link);
    }
  }

  @Test
  void aMeetingTakesWhatBelongsToItAlongToAnotherDialogue() {
    data(
        """
        mutation {
          createMeeting(input: {title: "Moved", status: HELD, held: "2021-01-01"
            dialogue: "belgrade-pristina-dialogue" CITED}) {meeting {id}}
          recordOutcome(input: {outcome: {meeting: "moved", kind: NO_AGREEMENT, title: "Moved outcome"
            text: "x", textAvailability: AVAILABLE, certainty: CONFIRMED, CITED}
            pledges: [{title: "Moved pledge", text: "x", form: PRESS_REPORTED, certainty: CONFIRMED
              pledgers: ["serbia"], CITED}]}) {outcome {id}}
          assessPledge(input: {pledge: "moved-pledge", status: BROKEN, assessedOn: "2021-02", CITED})
            {pledgeAssessment {id}}
          updateMeeting(input: {id: "moved", expectedVersion: 0, dialogue: "washington-track-2020"})
            {meeting {id}}
        }
        """);
    JsonPath there =
        Api.ask(
                """
                {dialogue(slug: "washington-track-2020") {
                  pledges(first: 100) {nodes {slug}} outcomes(first: 100) {nodes {slug}}
                  timeline(last: 100, kinds: [PLEDGE_ASSESSMENT]) {
                    nodes {... on PledgeAssessment {pledge {slug}}}}}}
                """)
            .setRootPath("data.dialogue");
    assertEquals(true, there.getList("pledges.nodes.slug").contains("moved-pledge"));
    assertEquals(true, there.getList("outcomes.nodes.slug").contains("moved-outcome"));
    assertEquals(true, there.getList("timeline.nodes.pledge.slug").contains("moved-pledge"));
  }

  @Test
  void aPledgeStandsAsTheVerdictsOnItSayWhateverBecomesOfThem() {
    data(
        """
        mutation {createPledge(input: {title: "Judged", text: "x", form: PRESS_REPORTED
          certainty: CONFIRMED, pledgers: ["serbia"], CITED}) {pledge {id}}}
        """);
    String verdict =
        data("""
                mutation {assessPledge(input: {pledge: "judged", status: BROKEN
                  assessedOn: "2022", CITED}) {pledgeAssessment {id}}}
                """)
            .getString("data.assessPledge.pledgeAssessment.id");
    String status = "{pledge(slug: \"judged\") {status version}}";
    assertEquals("BROKEN", Api.ask(status).getString("pledge.status"));
    data(
        """
        mutation ($id: ID!) {updatePledgeAssessment(input: {id: $id, expectedVersion: 0
          status: FULFILLED}) {pledgeAssessment {status}}}
        """,
        Map.of("id", verdict));
    assertEquals("FULFILLED", Api.ask(status).getString("pledge.status"));
    Writing.as(
            "admira",
            "mutation ($id: ID!) {deletePledgeAssessment(input: {id: $id, expectedVersion: 1})"
                + " {deletedId}}",
            Map.of("id", verdict))
        .then()
        .statusCode(200);
    assertEquals("NOT_ASSESSED", Api.ask(status).getString("pledge.status"));
    // That others judge a pledge is no reason for its editor to start again.
    assertEquals(0, Api.ask(status).getInt("pledge.version"));
  }

  @Test
  void aVerdictThatIsMovedToAnotherPledgeLeavesTheFirstOneAsItWas() {
    String verdict =
        data("""
                mutation {
                  a: createPledge(input: {title: "Judged by mistake", text: "x", form: PRESS_REPORTED
                    certainty: CONFIRMED, pledgers: ["serbia"], CITED}) {pledge {id}}
                  b: createPledge(input: {title: "Judged rightly", text: "x", form: PRESS_REPORTED
                    certainty: CONFIRMED, pledgers: ["serbia"], CITED}) {pledge {id}}
                  assessPledge(input: {pledge: "judged-by-mistake", status: BROKEN
                    assessedOn: "2022", CITED}) {pledgeAssessment {id}}}
                """)
            .getString("data.assessPledge.pledgeAssessment.id");
    data(
        """
        mutation ($id: ID!) {updatePledgeAssessment(input: {id: $id, expectedVersion: 0
          pledge: "judged-rightly"}) {pledgeAssessment {id}}}
        """,
        Map.of("id", verdict));
    JsonPath stand =
        Api.ask(
            "{a: pledge(slug: \"judged-by-mistake\") {status}"
                + " b: pledge(slug: \"judged-rightly\") {status}}");
    assertEquals("NOT_ASSESSED", stand.getString("a.status"));
    assertEquals("BROKEN", stand.getString("b.status"));
  }

  @Test
  void aRequestIsAnsweredAndASourceIsAttached() {
    JsonPath request =
        data("""
                mutation {createRequest(input: {title: "Answered", text: "x"
                  requesters: ["serbia"], addressees: ["kosovo"], CITED}) {request {id}}}
                """)
            .setRootPath("data.createRequest.request");
    String id = request.getString("id");
    JsonPath answered =
        data(
                """
                mutation ($id: ID!) {
                  answerRequest(input: {id: $id, expectedVersion: 0
                    response: {kind: REFUSED, answeredOn: "2022-09", by: "kosovo"}})
                    {request {version response {kind answeredOn {edtf} by {slug}}}}
                  attachCitation(input: {id: $id, expectedVersion: 1
                    citation: {source: "reuters-2022-08-18", quote: "No."}})
                    {record {id ... on Request {citations {quote source {slug}}}}}}
                """,
                Map.of("id", id))
            .setRootPath("data");
    assertEquals("REFUSED", answered.getString("answerRequest.request.response.kind"));
    assertEquals("kosovo", answered.getString("answerRequest.request.response.by.slug"));
    assertEquals(
        List.of("article-2022-08-26", "reuters-2022-08-18"),
        answered.getList("attachCitation.record.citations.source.slug"));
  }

  @Test
  void adminsDeleteWhatNothingRefersToAndRestoreIt() {
    String id =
        data("""
                mutation {createPledge(input: {title: "Deleted", text: "x", form: PRESS_REPORTED
                  certainty: CONFIRMED, pledgers: ["serbia"], topics: ["energy"]
                  condition: {kind: UNILATERAL, text: "if it rains"}, CITED}) {pledge {id}}}
                """
                .replace("UNILATERAL", "RECIPROCAL"))
            .getString("data.createPledge.pledge.id");
    String delete =
        "mutation ($id: ID!) {deletePledge(input: {id: $id, expectedVersion: 0}) {deletedId}}";
    int before = changes();
    assertEquals("FORBIDDEN", code(Writing.as("ana", delete, Map.of("id", id)).jsonPath()));
    assertEquals(
        "STILL_REFERRED_TO",
        code(
            Writing.as(
                    "admira",
                    "mutation {deleteMeeting(input: {id: \"bp-2022-08-18\", expectedVersion: 0})"
                        + " {deletedId}}",
                    Map.of())
                .jsonPath()));
    assertEquals(before, changes());

    JsonPath deleted = Writing.as("admira", delete, Map.of("id", id)).jsonPath();
    assertEquals(id, deleted.getString("data.deletePledge.deletedId"), deleted::prettify);
    String node = "query ($id: ID!) {node(id: $id) {id ... on Pledge {title condition {text}}}}";
    assertEquals("GONE", code(Api.post(node, Map.of("id", id)).jsonPath()));
    JsonPath late =
        Writing.as(
                "ana",
                "mutation ($id: ID!) {updatePledge(input: {id: $id, expectedVersion: 0, title: \"x\"})"
                    + " {pledge {id}}}",
                Map.of("id", id))
            .jsonPath();
    assertEquals("GONE", code(late), late::prettify);
    assertEquals("input.id", late.getString("errors[0].extensions.argument"));
    JsonPath nodes =
        Api.post("query ($id: ID!) {nodes(ids: [$id]) {id}}", Map.of("id", id)).jsonPath();
    assertEquals("GONE", code(nodes), nodes::prettify);
    assertEquals(List.of("nodes", 0), nodes.getList("errors[0].path"));

    String restore =
        "mutation ($id: ID!, $change: String!) {restorePledge(input: {id: $id, change: $change})"
            + " {pledge {id}}}";
    Map<String, String> change = Map.of("id", id, "change", "nonsense");
    assertEquals("FORBIDDEN", code(Writing.as("ana", restore, change).jsonPath()));
    JsonPath unknown = Writing.as("admira", restore, change).jsonPath();
    assertEquals("INVALID_CURSOR", code(unknown), unknown::prettify);
    assertEquals("input.change", unknown.getString("errors[0].extensions.argument"));

    JsonPath feed = Api.ask("{changes(first: 100, kinds: [PLEDGE]) {totalCount}}");
    String cursor = lastChanges(feed.getInt("changes.totalCount"), id).get(0);
    JsonPath restored =
        Writing.as(
                "admira",
                "mutation ($id: ID!, $change: String!) {restorePledge(input: {id: $id, change:"
                    + " $change}) {pledge {id version topics {slug} condition {text} history {nodes"
                    + " {action by}}}}}",
                Map.of("id", id, "change", cursor))
            .jsonPath();
    restored.setRootPath("data.restorePledge.pledge");
    assertEquals(id, restored.getString("id"), restored::prettify);
    assertEquals(List.of("energy"), restored.getList("topics.slug"));
    assertEquals("if it rains", restored.getString("condition.text"));
    assertEquals(
        List.of("CREATED", "DELETED", "CREATED"), restored.getList("history.nodes.action"));
    assertEquals(List.of("ana", "admira", "admira"), restored.getList("history.nodes.by"));
    assertEquals("Deleted", Api.ask(node, Map.of("id", id)).getString("node.title"));
  }

  @Test
  void aRecordThatIsThereIsRestoredToWhatItWas() {
    JsonPath topic = createTopic("First label", null);
    String id = topic.getString("id");
    data(
        "mutation ($id: ID!) {updateTopic(input: {id: $id, expectedVersion: 0, parent: \"energy\","
            + " labels: [{text: \"Second label\"}]}) {topic {id}}}",
        Map.of("id", id));
    String cursor =
        Api.ask(
                "query ($id: ID!) {node(id: $id) {... on Topic {history {nodes {cursor}}}}}",
                Map.of("id", id))
            .getString("node.history.nodes[0].cursor");
    JsonPath restored =
        Writing.as(
                "admira",
                "mutation ($id: ID!, $change: String!) {restoreTopic(input: {id: $id, change:"
                    + " $change}) {topic {label parent {slug} version}}}",
                Map.of("id", id, "change", cursor))
            .jsonPath();
    restored.setRootPath("data.restoreTopic.topic");
    assertEquals("First label", restored.getString("label"), restored::prettify);
    assertNull(restored.getString("parent"));
    assertEquals(2, restored.getInt("version"));
  }

  @Test
  void aCorrectionMayTakeBackWhatAStatusSays() {
    data(
        """
        mutation {createMeeting(input: {title: "Corrected", status: HELD, held: "2021-01-01", CITED})
          {meeting {id}}}
        """);
    JsonPath corrected =
        data(
            """
            mutation {updateMeeting(input: {id: "corrected", expectedVersion: 0, status: CANCELLED
              corrects: true}) {meeting {status}}}
            """);
    assertEquals("CANCELLED", corrected.getString("data.updateMeeting.meeting.status"));
  }

  @Test
  void whatWasDoneBeforeARefusalInOneRequestIsStillTold() {
    JsonPath answer =
        Writing.as(
                "ana",
                "mutation {a: createTopic(input: {labels: [{text: \"Done\"}]}) {topic {slug}} b:"
                    + " createTopic(input: {labels: []}) {topic {slug}}}",
                Map.of())
            .jsonPath();
    assertEquals("done", answer.getString("data.a.topic.slug"));
    assertNull(answer.get("data.b"));
    assertFalse(answer.getList("errors").isEmpty());
  }

  private static final String TOPIC =
      "mutation ($label: String!, $key: String) {createTopic(input: {labels: [{text: $label}],"
          + " idempotencyKey: $key}) {topic {id slug label}}}";

  private static JsonPath createTopic(String label, String key) {
    Map<String, String> variables =
        key == null ? Map.of("label", label) : Map.of("label", label, "key", key);
    return data(TOPIC, variables).setRootPath("data.createTopic.topic");
  }

  /** The cursors of the changes of one pledge. */
  private static List<String> lastChanges(int total, String id) {
    String after = null;
    List<String> cursors = new java.util.ArrayList<>();
    for (int read = 0; read < total; read += 100) {
      JsonPath page =
          Api.ask(
              "query ($after: String) {changes(first: 100, kinds: [PLEDGE], after: $after) {nodes"
                  + " {cursor nodeId} pageInfo {endCursor}}}",
              after == null ? Map.of() : Map.of("after", after));
      cursors.addAll(
          page.getList("changes.nodes.findAll {it.nodeId == '" + id + "'}.cursor", String.class));
      after = page.getString("changes.pageInfo.endCursor");
    }
    return cursors;
  }

  private static JsonPath data(String mutation) {
    return data(mutation, Map.of());
  }

  private static JsonPath data(String mutation, Map<String, ?> variables) {
    JsonPath answer = Writing.as("ana", mutation.replace("CITED", CITED), variables).jsonPath();
    assertNull(answer.get("errors"), answer::prettify);
    return answer;
  }

  private static String code(JsonPath answer) {
    return answer.getString("errors[0].extensions.code");
  }

  private static int changes() {
    return Api.ask("{changes {totalCount}}").getInt("changes.totalCount");
  }
}
