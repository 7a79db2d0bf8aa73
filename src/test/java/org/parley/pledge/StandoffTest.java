package org.parley.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;

@DatabaseTest
class StandoffTest {

  private static final List<String> MORATORIUM =
      List.of("wa-moratorium-kosovo", "wa-moratorium-serbia");
  private static final List<String> DOCUMENTS = List.of("idd-serbia-2022", "idd-kosovo-2022");
  private static final List<String> PLATES = List.of("nov22-serbia", "nov22-kosovo");

  @Test
  void twoPledgesThatWaitForEachOtherStandOffFromTheDayTheyAreMade() {
    assertEquals(List.of(), standoffs("washington-track-2020", "2020-09-03"));
    assertEquals(List.of(MORATORIUM), standoffs("washington-track-2020", "2020-10-01"));
  }

  @Test
  void aPledgeMadeOnAnUnknownDayWaitsFromTheLastOne() {
    assertEquals(List.of(), standoffs("belgrade-pristina-dialogue", "2022-08-26"));
    assertEquals(List.of(DOCUMENTS), standoffs("belgrade-pristina-dialogue", "2022-08-27"));
  }

  @Test
  void aStandoffEndsOnceOneSideIsFulfilled() {
    assertEquals(List.of(DOCUMENTS), standoffs("belgrade-pristina-dialogue", "2022-11-22"));
    assertEquals(List.of(DOCUMENTS, PLATES), standoffs("belgrade-pristina-dialogue", "2022-11-23"));
    assertEquals(List.of(DOCUMENTS, PLATES), standoffs("belgrade-pristina-dialogue", "2023-12-30"));
    assertEquals(List.of(DOCUMENTS), standoffs("belgrade-pristina-dialogue", "2023-12-31"));
  }

  @Test
  void aDialogueWithoutMutualConditionsHasNone() {
    assertEquals(List.of(), standoffs("franco-german-initiative", "2030-01-01"));
  }

  private static List<List<String>> standoffs(String dialogue, String day) {
    return Api.ask(
            """
            query ($dialogue: String!, $day: Date) {
              dialogue(slug: $dialogue) { standoffs(asOf: $day) { pledges { slug } } }
            }
            """,
            Map.of("dialogue", dialogue, "day", day))
        .getList("dialogue.standoffs.pledges.slug");
  }
}
