package org.parley.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.SocketClient;
import org.parley.testsupport.Writing;

/** An editor enters what came of a crisis meeting, step by step, while others read and write. */
@DatabaseTest
@TestProfile(Writing.class)
class EditingScenarioTest {
  private static final String ENTER_MEETING =
      """
      mutation {
        createMeeting(input: {
          title: "Crisis meeting on plates, entered by hand"
          dialogue: "belgrade-pristina-dialogue"
          status: HELD
          held: "2022-08-18"
          city: "Brussels"
          topics: ["licence-plates", "identity-documents"]
          participations: [
            {participant: "josep-borrell", role: FACILITATOR, onBehalfOf: "european-union"
             attendance: PRESENT}
            {participant: "aleksandar-vucic", role: PRINCIPAL, onBehalfOf: "serbia"
             attendance: PRESENT}
            {participant: "albin-kurti", role: PRINCIPAL, onBehalfOf: "kosovo"
             attendance: PRESENT}
          ]
          citations: [{source: "article-2022-08-26", primary: true}]
        }) {
          meeting {
            id slug version held {edtf} dialogue {slug}
            participations {participant {slug} role onBehalfOf {slug}}
            topics {slug} citations {primary source {slug}}
          }
        }
      }
      """;

  private static final String RECORD_OUTCOME =
      """
      mutation {
        recordOutcome(input: {
          outcome: {
            meeting: "crisis-meeting-on-plates-entered-by-hand"
            kind: AGREEMENT_TO_CONTINUE
            title: "Further meetings promised, by hand"
            text: "Both sides pledged further meetings."
            textAvailability: AVAILABLE
            certainty: CONFIRMED
            disclosureRefusedBy: ["serbia", "kosovo"]
            citations: [{source: "article-2022-08-26", quote: "without concrete results"}]
          }
          pledges: [{
            title: "Meet again, by hand"
            text: "The two sides pledged to hold further meetings."
            form: DECLARED_BY_FACILITATOR
            certainty: CONFIRMED
            joint: true
            pledgers: ["serbia", "kosovo"]
            madeOn: "2022-08-18"
            deadline: {text: "In the coming days"}
            citations: [{source: "article-2022-08-26"}]
          }]
        }) {
          outcome {
            slug dialogue: meeting {dialogue {slug}} disclosureRefusedBy {slug}
            pledges {nodes {slug status pledgers {slug} meeting {slug} dialogue {slug}}}
          }
        }
      }
      """;

  private static final String ENTER_REQUEST =
      """
      mutation {
        createRequest(input: {
          title: "Postpone the rules, by hand"
          text: "The envoys ask for the rules to be postponed."
          requesters: ["european-union"]
          addressees: ["kosovo"]
          meeting: "crisis-meeting-on-plates-entered-by-hand"
          relatedPledges: ["meet-again-by-hand"]
          citations: [{source: "article-2022-08-26"}]
        }) {request {id slug version response {kind} dialogue {slug}}}
      }
      """;

  private static final String ASSESS =
      """
      mutation ($status: PledgeStatus!, $on: String!) {
        assessPledge(input: {
          pledge: "meet-again-by-hand"
          status: $status
          assessedOn: $on
          citations: [{source: "article-2022-08-26"}]
        }) {pledgeAssessment {id status pledge {slug status}}}
      }
      """;

  @Test
  void aMeetingIsEnteredFromNothingAndFollowedUp() {
    // An anonymous and a reader are refused, and nothing is there.
    int before = changes();
    assertEquals("UNAUTHENTICATED", code(Writing.as("", ENTER_MEETING, Map.of()).jsonPath()));
    assertEquals("FORBIDDEN", code(Writing.as("rea", ENTER_MEETING, Map.of()).jsonPath()));
    assertEquals(before, changes());
    assertNull(
        Api.ask("{meeting(slug: \"crisis-meeting-on-plates-entered-by-hand\") {id}}")
            .getString("meeting"));

    // Somebody listens from here on.
    SocketClient listener = SocketClient.initialised();
    listener.subscribe(
        "s",
        "subscription {changes(after: \"%s\") {action kind by node {__typename}}}"
            .formatted(lastCursor()));

    // An editor enters the meeting.
    JsonPath meeting = data("ana", ENTER_MEETING).setRootPath("data.createMeeting.meeting");
    assertEquals("crisis-meeting-on-plates-entered-by-hand", meeting.getString("slug"));
    assertEquals("2022-08-18", meeting.getString("held.edtf"));
    assertEquals("belgrade-pristina-dialogue", meeting.getString("dialogue.slug"));
    assertEquals(
        List.of("josep-borrell", "aleksandar-vucic", "albin-kurti"),
        meeting.getList("participations.participant.slug"));
    assertEquals(
        List.of("european-union", "serbia", "kosovo"),
        meeting.getList("participations.onBehalfOf.slug"));
    assertEquals(List.of("licence-plates", "identity-documents"), meeting.getList("topics.slug"));
    assertEquals(List.of("article-2022-08-26"), meeting.getList("citations.source.slug"));

    // What came of it.
    JsonPath outcome = data("ana", RECORD_OUTCOME).setRootPath("data.recordOutcome.outcome");
    assertEquals(List.of("serbia", "kosovo"), outcome.getList("disclosureRefusedBy.slug"));
    assertEquals(List.of("meet-again-by-hand"), outcome.getList("pledges.nodes.slug"));
    assertEquals(List.of("NOT_ASSESSED"), outcome.getList("pledges.nodes.status"));
    assertEquals(
        List.of("belgrade-pristina-dialogue"), outcome.getList("pledges.nodes.dialogue.slug"));

    JsonPath request = data("ana", ENTER_REQUEST).setRootPath("data.createRequest.request");
    assertEquals("belgrade-pristina-dialogue", request.getString("dialogue.slug"));

    // Whether it was kept.
    JsonPath verdict = data("ana", ASSESS, Map.of("status", "FULFILLED", "on", "2022-11-21"));
    assertEquals(
        "FULFILLED", verdict.getString("data.assessPledge.pledgeAssessment.pledge.status"));

    // The listener has heard of each step once, in order.
    List<String> heard = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      JsonNode change = listener.next("next", "s").path("data").path("changes");
      heard.add(change.path("action").asText() + " " + change.path("kind").asText());
      assertEquals("ana", change.path("by").asText());
    }
    assertEquals(
        List.of(
            "CREATED MEETING",
            "CREATED OUTCOME",
            "CREATED PLEDGE",
            "CREATED REQUEST",
            "CREATED PLEDGE_ASSESSMENT"),
        heard);
    listener.close();

    // What was recorded in between.
    JsonPath past =
        Api.ask(
            """
            query ($moment: DateTime) {
              then: meeting(slug: "crisis-meeting-on-plates-entered-by-hand"
                            recordedBefore: $moment) {
                title participations {participant {slug}} outcomes {pledges {nodes {
                  slug status assessments {status}}}} citations {source {slug}}}
              now: meeting(slug: "crisis-meeting-on-plates-entered-by-hand") {
                outcomes {pledges {nodes {slug status assessments {status}}}}}
              never: meeting(slug: "crisis-meeting-on-plates-entered-by-hand"
                             recordedBefore: "2001-01-01T00:00:00Z") {title}}
            """,
            Map.of("moment", verdictAt()));
    assertNull(past.get("never"));
    assertEquals(
        List.of("josep-borrell", "aleksandar-vucic", "albin-kurti"),
        past.getList("then.participations.participant.slug"));
    assertEquals(List.of("NOT_ASSESSED"), past.getList("then.outcomes[0].pledges.nodes.status"));
    assertEquals(List.of(List.of()), past.getList("then.outcomes[0].pledges.nodes.assessments"));
    assertEquals(List.of("FULFILLED"), past.getList("now.outcomes[0].pledges.nodes.status"));

    // Two editors have read the same version: the second is told that it is no more.
    String rename =
        """
        mutation ($title: String!) {
          updateMeeting(input: {
            id: "crisis-meeting-on-plates-entered-by-hand", expectedVersion: 0, title: $title
          }) {meeting {version title slug}}
        }
        """;
    JsonPath renamed = data("ana", rename, Map.of("title", "Renamed by Ana"));
    assertEquals(1, renamed.getInt("data.updateMeeting.meeting.version"));
    JsonPath late = Writing.as("boris", rename, Map.of("title", "Renamed by Boris")).jsonPath();
    assertEquals("CONFLICT", code(late));
    assertEquals(1, late.getInt("errors[0].extensions.currentVersion"));
    JsonPath history =
        Api.ask(
                """
                {meeting(slug: "crisis-meeting-on-plates-entered-by-hand") {
                  title
                  history {nodes {action version by differences {field before after}}}}}
                """)
            .setRootPath("data.meeting");
    assertEquals("Renamed by Ana", history.getString("title"));
    assertEquals(List.of("CREATED", "UPDATED"), history.getList("history.nodes.action"));
    assertEquals(List.of("ana", "ana"), history.getList("history.nodes.by"));
    assertEquals(List.of("title"), history.getList("history.nodes[1].differences.field"));
    assertEquals(
        "\"Crisis meeting on plates, entered by hand\"",
        history.getString("history.nodes[1].differences[0].before"));
    assertTrue(history.getString("history.nodes[1].differences[0].after").contains("Ana"));

    JsonPath historyBefore =
        Api.ask(
            """
            query ($moment: DateTime) {
              then: meeting(slug: "crisis-meeting-on-plates-entered-by-hand"
                            recordedBefore: $moment) {
                title history {totalCount nodes {action node {... on Meeting {title}}}}}}
            """,
            Map.of("moment", verdictAt()));
    assertEquals("Crisis meeting on plates, entered by hand", historyBefore.get("then.title"));
    assertEquals(1, historyBefore.getInt("then.history.totalCount"));
    assertEquals(List.of("CREATED"), historyBefore.getList("then.history.nodes.action"));
    assertEquals(
        List.of("Crisis meeting on plates, entered by hand"),
        historyBefore.getList("then.history.nodes.node.title"));
  }

  private static String verdictAt() {
    return Api.ask(
            """
            {pledge(slug: "meet-again-by-hand") {assessments {history {nodes {at}}}}}
            """)
        .getString("pledge.assessments[0].history.nodes[0].at");
  }

  private static String lastCursor() {
    String cursor = null;
    JsonPath page;
    do {
      page =
          Api.ask(
              "query ($after: String) {changes(first: 100, after: $after) {pageInfo {endCursor"
                  + " hasNextPage}}}",
              cursor == null ? Map.of() : Map.of("after", cursor));
      cursor = page.getString("changes.pageInfo.endCursor");
    } while (page.getBoolean("changes.pageInfo.hasNextPage"));
    return cursor;
  }

  private static int changes() {
    return Api.ask("{changes {totalCount}}").getInt("changes.totalCount");
  }

  private static JsonPath data(String editor, String mutation) {
    return data(editor, mutation, Map.of());
  }

  private static JsonPath data(String editor, String mutation, Map<String, ?> variables) {
    JsonPath answer = Writing.as(editor, mutation, variables).jsonPath();
    assertNull(answer.get("errors"), answer::prettify);
    return answer;
  }

  private static String code(JsonPath answer) {
    return answer.getString("errors[0].extensions.code");
  }
}
