package org.parley.pledge;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;

@DatabaseTest
class ScorecardTest {

  private static final String OF_DIALOGUE =
      """
      query ($dialogue: String!, $day: Date) {
        dialogue(slug: $dialogue) {
          scorecard(asOf: $day) {
            participant { slug }
            made fulfilled partlyFulfilled inProgress pending postponed broken superseded lapsed
            disputed notAssessed contested overdue fulfilmentRate
          }
        }
      }
      """;

  @Test
  void countsThePledgesOfEachPartyAsTheyStoodOnTheDay() {
    JsonPath told = ask("belgrade-pristina-dialogue", "2022-08-26");

    assertEquals(List.of("serbia", "kosovo"), told.getList("dialogue.scorecard.participant.slug"));
    assertEquals(
        Map.ofEntries(
            entry("made", 75),
            entry("fulfilled", 12),
            entry("partlyFulfilled", 2),
            entry("inProgress", 11),
            entry("pending", 3),
            entry("postponed", 1),
            entry("broken", 0),
            entry("superseded", 0),
            entry("lapsed", 0),
            entry("disputed", 2),
            entry("notAssessed", 44),
            entry("contested", 2),
            entry("overdue", 13)),
        told.getMap(
            "dialogue.scorecard[1].findAll { !(it.key in ['participant', 'fulfilmentRate']) }"));
    assertEquals(58, told.getInt("dialogue.scorecard[0].made"));
    assertEquals(12.0 / 14, told.getDouble("dialogue.scorecard[0].fulfilmentRate"), 0.0001);
  }

  @ParameterizedTest
  @CsvSource({"2013-04-19", "2022-08-26", "2026-06-30"})
  void theStatusesSumUpToWhatWasMade(String day) {
    List<Map<String, Number>> cards =
        ask("belgrade-pristina-dialogue", day)
            .getList(
                "dialogue.scorecard.collect { card -> card.findAll { !(it.key in"
                    + " ['participant', 'contested', 'overdue', 'fulfilmentRate']) } }");

    for (Map<String, Number> card : cards) {
      int made = card.get("made").intValue();
      assertEquals(2 * made, card.values().stream().mapToInt(Number::intValue).sum());
    }
  }

  @ParameterizedTest
  @CsvSource({"2020-09-03, 1, 0, 0", "2020-10-01, 14, 1, 0", "2021-12-31, 14, 1, 2"})
  void leavesOutWhatWasNotYetPledged(String day, int made, int partly, int overdue) {
    JsonPath told = ask("washington-track-2020", day);

    assertEquals(made, told.getInt("dialogue.scorecard[0].made"));
    assertEquals(partly, told.getInt("dialogue.scorecard[0].partlyFulfilled"));
    assertEquals(overdue, told.getInt("dialogue.scorecard[0].overdue"));
  }

  @Test
  void hasNoRateWhileNothingIsSettled() {
    JsonPath told = ask("washington-track-2020", "2020-09-03");

    assertNull(told.get("dialogue.scorecard[0].fulfilmentRate"));
  }

  @Test
  void countsOfAParticipantSpanAllDialogues() {
    JsonPath told =
        Api.ask(
            """
            {
              kurti: participant(slug: "albin-kurti") {
                scorecard { made fulfilled partlyFulfilled pending notAssessed }
                then: scorecard(asOf: "2022-08-26") { made pending notAssessed }
              }
              serbia: participant(slug: "serbia") { scorecard { made } }
              nato: participant(slug: "nato") { scorecard { made } }
            }
            """);

    assertEquals(
        Map.of("made", 6, "fulfilled", 2, "partlyFulfilled", 1, "pending", 1, "notAssessed", 2),
        told.getMap("kurti.scorecard"));
    assertEquals(Map.of("made", 4, "pending", 1, "notAssessed", 3), told.getMap("kurti.then"));
    assertEquals(107, told.getInt("serbia.scorecard.made"));
    assertEquals(0, told.getInt("nato.scorecard.made"));
  }

  private static JsonPath ask(String dialogue, String day) {
    return Api.ask(OF_DIALOGUE, Map.of("dialogue", dialogue, "day", day));
  }
}
