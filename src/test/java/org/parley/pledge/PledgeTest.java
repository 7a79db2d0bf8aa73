package org.parley.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.HistoricalDate;

class PledgeTest {

  private final Pledge pledge = new Pledge();

  @Test
  void isNotAssessedAtFirst() {
    assertEquals(PledgeStatus.NOT_ASSESSED, pledge.currentStatus);
  }

  @ParameterizedTest
  @CsvSource({
    "2013-05,    2013-06-01, FULFILLED", // later
    "2013-06-01, 2013-05,    BROKEN", // earlier
    "2013-05,    2013-05-30, BROKEN", // its last possible day is earlier
    "2013-05-31, 2013-05,    FULFILLED", // the same last day: the newer verdict counts
    "2013,       ,           BROKEN", // undated is older than any date
    ",           2013,       FULFILLED",
    ",           ,           FULFILLED",
  })
  void standsAsItsLatestVerdictSays(String first, String added, PledgeStatus status) {
    pledge.standAs(
        Stream.of(verdict(1, PledgeStatus.BROKEN, first), verdict(2, PledgeStatus.FULFILLED, added))
            .max(PledgeAssessment.OLDEST_FIRST)
            .orElseThrow());

    assertEquals(status, pledge.currentStatus);
  }

  @Test
  void tellsIfAVerdictChangesItsStatus() {
    assertTrue(pledge.standAs(verdict(1, PledgeStatus.BROKEN, "2013")));
    assertFalse(pledge.standAs(verdict(2, PledgeStatus.BROKEN, "2014")));
    assertTrue(pledge.standAs(null));
    assertFalse(pledge.standAs(null));
  }

  @Test
  void isNotAssessedOnceItsVerdictsAreGone() {
    pledge.standAs(verdict(1, PledgeStatus.BROKEN, "2013"));

    pledge.standAs(null);

    assertEquals(PledgeStatus.NOT_ASSESSED, pledge.currentStatus);
  }

  private static PledgeAssessment verdict(long id, PledgeStatus status, String assessedOn) {
    PledgeAssessment verdict = new PledgeAssessment();
    verdict.id = id;
    verdict.status = status;
    verdict.assessedOn = assessedOn == null ? null : HistoricalDate.parse(assessedOn);
    return verdict;
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_ASSESSED, PENDING,      true",
    "NOT_ASSESSED, FULFILLED,    true",
    "PENDING,      NOT_ASSESSED, false",
    "FULFILLED,    NOT_ASSESSED, false",
    "IN_PROGRESS,  PENDING,      true",
    "BROKEN,       IN_PROGRESS,  true",
    "FULFILLED,    BROKEN,       true",
    "FULFILLED,    PENDING,      false",
    "SUPERSEDED,   IN_PROGRESS,  false",
    "LAPSED,       POSTPONED,    false",
  })
  void aStatusReturnsNeitherToNoneNorFromAnEndToTheOpen(
      PledgeStatus status, PledgeStatus next, boolean may) {
    assertEquals(may, status.mayBecome(next));
  }
}
