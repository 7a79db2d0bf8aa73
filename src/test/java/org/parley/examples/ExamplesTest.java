package org.parley.examples;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasEntry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.DatabaseTest;

@DatabaseTest
class ExamplesTest {

  @Test
  void theFirstQueryShowsADialogueAndItsLatestMeetings() {
    JsonPath told = Example.ask("first-query");

    assertEquals("Belgrade–Pristina Dialogue", told.getString("dialogue.title"));
    assertEquals("ONGOING", told.getString("dialogue.status"));
    assertEquals("2011-03-08", told.getString("dialogue.began.edtf"));
    assertEquals(List.of("Serbia", "Kosovo"), told.getList("dialogue.parties.name"));
    assertTrue(told.getString("dialogue.parties[1].designationNote").contains("UNSC 1244"));
    assertEquals(List.of("European Union"), told.getList("dialogue.facilitators.name"));
    assertEquals(69, told.getInt("dialogue.meetings.totalCount"));
    assertEquals(
        List.of("2024-06-26", "2024-09-17", "2024-12-17"),
        told.getList("dialogue.meetings.nodes.held.edtf"));
    assertEquals(
        List.of("PARTLY_HELD", "PARTLY_HELD", "HELD"),
        told.getList("dialogue.meetings.nodes.status"));
  }

  @Test
  void theTimelineStartsWithTheFirstMeeting() {
    JsonPath told = Example.ask("timeline");

    assertEquals(474, told.getInt("dialogue.timeline.totalCount"));
    assertEquals(
        List.of(
            "bp-2011-03-08",
            "o-bp-2011-03-08",
            "bp-2011-03-28",
            "o-bp-2011-03-28",
            "bp-2011-04-15",
            "o-bp-2011-04-15",
            "bp-2011-05-17",
            "o-bp-2011-05-17",
            "req-statehood-symbols-2011",
            "bp-2011-07-02"),
        told.getList("dialogue.timeline.nodes.slug"));
    assertTrue(told.getBoolean("dialogue.timeline.pageInfo.hasNextPage"));
  }

  @Test
  void theTimelineGoesOnAfterItsEndCursor() {
    String end = Example.ask("timeline").getString("dialogue.timeline.pageInfo.endCursor");

    JsonPath next = Example.ask("timeline", Map.of("first", 1, "after", end));

    assertEquals(List.of("o-bp-2011-07-02"), next.getList("dialogue.timeline.nodes.slug"));
  }

  @Test
  void theTimelineShowsOtherDialoguesAndSomeKindsOnly() {
    JsonPath told =
        Example.ask(
            "timeline",
            Map.of("dialogue", "washington-track-2020", "kinds", List.of("MEETING"), "first", 3));

    assertEquals(3, told.getInt("dialogue.timeline.totalCount"));
    assertEquals("us-2020-09-04", told.getString("dialogue.timeline.nodes[2].slug"));
    assertFalse(told.getBoolean("dialogue.timeline.pageInfo.hasNextPage"));
  }

  @Test
  void timeTravelShowsHowAPledgeStoodDayByDay() {
    JsonPath told = Example.ask("time-travel");

    assertEquals("Hold additional meetings", told.getString("pledge.title"));
    assertEquals("NOT_ASSESSED", told.getString("pledge.atFirst"));
    assertEquals("IN_PROGRESS", told.getString("pledge.thatWeek"));
    assertEquals("PARTLY_FULFILLED", told.getString("pledge.nextWeek"));
    assertEquals("FULFILLED", told.getString("pledge.now"));
    assertEquals("PARTLY_FULFILLED", told.getString("pledge.forTheFacilitator"));
    assertEquals(
        List.of("2022-08-25", "2022-08-27", "2022-11-21"),
        told.getList("pledge.assessments.assessedOn.edtf"));
    assertEquals(
        "European External Action Service",
        told.getString("pledge.assessments[1].citations[0].source.publisher"));
  }

  @Test
  void theScorecardCountsThePledgesOfBothParties() {
    JsonPath told = Example.ask("scorecard");

    assertEquals(List.of("Serbia", "Kosovo"), told.getList("dialogue.then.participant.name"));
    assertThat(told.getMap("dialogue.then[0]"), hasEntry("made", 15));
    assertThat(told.getMap("dialogue.then[0]"), hasEntry("fulfilled", 2));
    assertThat(told.getMap("dialogue.then[0]"), hasEntry("partlyFulfilled", 1));
    assertThat(told.getMap("dialogue.then[0]"), hasEntry("notAssessed", 8));
    assertEquals(0.667, told.getDouble("dialogue.then[0].fulfilmentRate"), 0.001);
    assertThat(told.getMap("dialogue.then[1]"), hasEntry("made", 16));
    assertThat(told.getMap("dialogue.then[1]"), hasEntry("notAssessed", 9));
    assertThat(told.getMap("dialogue.now[0]"), hasEntry("made", 91));
    assertThat(told.getMap("dialogue.now[0]"), hasEntry("broken", 6));
    assertThat(told.getMap("dialogue.now[1]"), hasEntry("made", 107));
    assertThat(told.getMap("dialogue.now[1]"), hasEntry("broken", 7));
  }

  @Test
  void standoffsShowWhoWaitsForWhom() {
    JsonPath told = Example.ask("standoffs");

    String ofMain = "dialogues.nodes.find { it.title == 'Belgrade–Pristina Dialogue' }.standoffs";
    assertEquals(
        List.of(
            List.of("idd-serbia-2022", "idd-kosovo-2022"), List.of("nov22-serbia", "nov22-kosovo")),
        told.getList(ofMain + ".pledges.slug"));
    assertEquals(List.of("UNKNOWN", "UNMET"), told.getList(ofMain + "[0].pledges.condition.state"));
    assertEquals(
        List.of(List.of("nov22-kosovo"), List.of("nov22-serbia")),
        told.getList(ofMain + "[1].pledges.condition.dependsOn.slug"));
  }

  @Test
  void historyShowsWhoMadeARecordAndWhenItWasNotThere() {
    JsonPath told = Example.ask("history");

    assertEquals("Hold additional meetings", told.getString("pledge.title"));
    assertEquals("CREATED", told.getString("pledge.history.nodes[0].action"));
    assertTrue(told.getList("pledge.history.nodes[0].differences.field").contains("pledgers"));
    assertNull(told.get("before"));
  }

  @Test
  void searchFindsWhoIsCalledSoInWhateverScript() {
    JsonPath told = Example.ask("search");

    assertEquals("aleksandar-vucic", told.getString("search.nodes[0].slug"));
    assertEquals(5, told.getList("search.nodes").size());
    assertEquals(37, told.getInt("search.totalCount"));
  }
}
