package org.parley.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.pledge.StandingRun.FIRST_DAY;
import static org.parley.pledge.StandingRun.LAST_DAY;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which something changes become runs of days. */
class StandingRunTest {
  private static final LocalDate MAY = LocalDate.of(2013, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2013, 6, 1);

  @Test
  void aRunEndsOnTheDayBeforeTheNext() {
    assertEquals(
        List.of(
            run(FIRST_DAY, LocalDate.of(2013, 4, 30), false, "NOT_ASSESSED"),
            run(MAY, LAST_DAY, true, "FULFILLED")),
        StandingRun.join(
            List.of(
                day(FIRST_DAY, "NOT_ASSESSED"), day(MAY, "FULFILLED"), day(null, "FULFILLED"))));
  }

  @Test
  void daysThatSayTheSameAreOneRun() {
    assertEquals(
        List.of(run(FIRST_DAY, LAST_DAY, true, "PENDING")),
        StandingRun.join(
            List.of(
                day(FIRST_DAY, "PENDING"),
                day(MAY, "PENDING"),
                day(JUNE, "PENDING"),
                day(null, "PENDING"))));
  }

  @Test
  void whatComesBackIsARunOfItsOwn() {
    assertEquals(
        List.of(
            run(FIRST_DAY, LocalDate.of(2013, 4, 30), false, "PENDING"),
            run(MAY, LocalDate.of(2013, 5, 31), false, "BROKEN"),
            run(JUNE, LAST_DAY, true, "PENDING")),
        StandingRun.join(
            List.of(
                day(FIRST_DAY, "PENDING"),
                day(MAY, "BROKEN"),
                day(JUNE, "PENDING"),
                day(null, "PENDING"))));
  }

  /** Undated assessments count at present only. */
  @Test
  void thePresentIsARunOfItsOwnWhereItDiffersFromTheLastDay() {
    assertEquals(
        List.of(run(FIRST_DAY, LAST_DAY, false, "NOT_ASSESSED"), run(null, null, true, "BROKEN")),
        StandingRun.join(List.of(day(FIRST_DAY, "NOT_ASSESSED"), day(null, "BROKEN"))));
  }

  @Test
  void contestsAndDueDaysPartRunsToo() {
    StandingRun calm = day(FIRST_DAY, "BROKEN");
    StandingRun contested =
        new StandingRun(7, MAY, null, false, "BROKEN", true, null, LocalDate.of(2013, 4, 19), 3);
    StandingRun due =
        new StandingRun(7, JUNE, null, false, "BROKEN", true, JUNE, LocalDate.of(2013, 4, 19), 3);
    StandingRun now =
        new StandingRun(7, null, null, true, "BROKEN", true, JUNE, LocalDate.of(2013, 4, 19), 3);

    List<StandingRun> runs = StandingRun.join(List.of(calm, contested, due, now));

    assertEquals(List.of(FIRST_DAY, MAY, JUNE), runs.stream().map(StandingRun::since).toList());
    assertEquals(List.of(false, true, true), runs.stream().map(StandingRun::contested).toList());
    assertEquals(List.of(false, false, true), runs.stream().map(StandingRun::isCurrent).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2013-05-01, 2013-04-19, 2013-05-01",
    "2013-04-19, 2013-04-19, 2013-04-19",
    "0001-01-01, 2013-04-19, 2013-04-19",
    "          , 2013-04-19,           ", // the present
    "2013-05-01,           ,           ", // the day is not known
  })
  void countsFromTheDayOnWhichThePledgeIsMade(
      @Nullable LocalDate since, @Nullable LocalDate madeOn, @Nullable LocalDate first) {
    assertEquals(
        first,
        new StandingRun(7, since, null, false, "PENDING", false, null, madeOn, 0).firstCounted());
  }

  private static StandingRun day(@Nullable LocalDate since, String status) {
    return new StandingRun(
        7, since, null, since == null, status, false, null, LocalDate.of(2013, 4, 19), 3);
  }

  private static StandingRun run(
      @Nullable LocalDate since, @Nullable LocalDate until, boolean isCurrent, String status) {
    return new StandingRun(
        7, since, until, isCurrent, status, false, null, LocalDate.of(2013, 4, 19), 3);
  }
}
