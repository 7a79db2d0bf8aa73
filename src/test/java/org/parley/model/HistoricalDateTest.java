package org.parley.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

class HistoricalDateTest {

  @ParameterizedTest
  @CsvSource({
    "2022,                           2022-01-01, 2022-12-31, YEAR",
    "0001,                           0001-01-01, 0001-12-31, YEAR",
    "9999,                           9999-01-01, 9999-12-31, YEAR",
    "2013-XX,                        2013-01-01, 2013-12-31, YEAR",
    "2013-XX-XX,                     2013-01-01, 2013-12-31, YEAR",
    "2022-08,                        2022-08-01, 2022-08-31, MONTH",
    "2022-08-XX,                     2022-08-01, 2022-08-31, MONTH",
    "2024-02,                        2024-02-01, 2024-02-29, MONTH",
    "1900-02,                        1900-02-01, 1900-02-28, MONTH",
    "2022-08-18,                     2022-08-18, 2022-08-18, DAY",
    "2024-02-29,                     2024-02-29, 2024-02-29, DAY",
    "1582-10-10,                     1582-10-10, 1582-10-10, DAY",
    "2021-10-02T16:00:00,            2021-10-02, 2021-10-02, TIME",
    "2021-10-02T23:30:00Z,           2021-10-02, 2021-10-02, TIME",
    "2021-10-02T00:30:00+02:00,      2021-10-02, 2021-10-02, TIME",
    "201X,                           2010-01-01, 2019-12-31, DECADE",
    "2011-03-08/2011-03-09,          2011-03-08, 2011-03-09, INTERVAL",
    "2011-03-08/2011-03-08,          2011-03-08, 2011-03-08, INTERVAL",
    "2011/2012-05,                   2011-01-01, 2012-05-31, INTERVAL",
    "2011-02~/2011-02-20?,           2011-02-01, 2011-02-20, INTERVAL",
    "201X/202X,                      2010-01-01, 2029-12-31, INTERVAL",
    "[2012-11-08..2012-12-10],       2012-11-08, 2012-12-10, RANGE",
    "[2012..2012-02],                2012-01-01, 2012-02-29, RANGE",
    "2022-08-18?,                    2022-08-18, 2022-08-18, DAY",
    "2022-08~,                       2022-08-01, 2022-08-31, MONTH",
    "2022%,                          2022-01-01, 2022-12-31, YEAR",
    "201X~,                          2010-01-01, 2019-12-31, DECADE",
    "2021-10-02T16:00:00~,           2021-10-02, 2021-10-02, TIME",
  })
  void readsWhatTheSourceSays(
      String edtf, LocalDate earliest, LocalDate latest, DatePrecision precision) {
    assertEquals(new HistoricalDate(edtf, earliest, latest, precision), HistoricalDate.parse(edtf));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "soon",
        "22",
        "02022",
        "-0044",
        "+2022",
        "0000",
        "0000-01-01",
        "0000-01-01T00:00:00",
        "000X",
        "20XX",
        "X013",
        "201X-05",
        "2013-XX-05",
        "2013-1X",
        "2022-8",
        "2022-00",
        "2022-13",
        "2022-08-00",
        "2022-08-32",
        "2022-02-30",
        "2023-02-29",
        "1900-02-29",
        "2022/08/18",
        "18.08.2022",
        "20220818",
        "2022-08-18 ",
        " 2022-08-18",
        "2022-08-18\n",
        "2022-W33",
        "2022-21",
        "٢٠٢٢",
        "2021-10-02T16:00",
        "2021-10-02 16:00:00",
        "2021-10-02T24:00:00",
        "2021-10-02T16:60:00",
        "2021-10-02T16:00:00.5",
        "2021-10-02T16:00:00+19:00",
        "2021-10-02T16:00:00z",
        "2021-02-30T16:00:00",
        "2022??",
        "2022?~",
        "?2022",
        "?",
        "2011-03-09/2011-03-08",
        "2012/2011",
        "2011-03-08/",
        "/2011-03-08",
        "2011-03-08/..",
        "2011/2012/2013",
        "2011-03-08/2011-02-30",
        "[2012-12-10..2012-11-08]",
        "[2012-11-08..]",
        "[..2012-11-08]",
        "[2012-11-08,2012-11-09]",
        "[2012-11-08]",
        "[2012..2013..2014]",
        "[2012..2013]/2014",
        "{2012..2013}",
        "2012..2013",
        "[2012..2013]?",
      })
  void refusesAnythingElse(String text) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> HistoricalDate.parse(text));

    assertTrue(refusal.getMessage().startsWith("'" + text + "' is not valid."));
    assertTrue(refusal.getMessage().contains("2011-03-08/2011-03-09"));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-07,    2022-08-01, true",
    "2022-07,    2022-07-31, false", // may be the same day
    "2022-08-01, 2022-07,    false",
    ",           2022-07,    false",
    "2022-07,    ,           false",
  })
  void aDateIsBeforeAnotherIfAllOfItIs(String date, String other, boolean isBefore) {
    assertEquals(isBefore, HistoricalDate.isBefore(parse(date), parse(other)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-08-18", "2022-08", "2022-08-18/2023"})
  void aDateThatCanBePastIsNotInTheFuture(String edtf) {
    HistoricalDate.checkPast(parse(edtf), LocalDate.of(2022, 8, 18), "input.held");
  }

  @Test
  void aDateThatIsAllInTheFutureIsRefused() {
    LocalDate today = LocalDate.of(2022, 8, 18);
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> HistoricalDate.checkPast(parse("2022-08-19"), today, "input.held"));
    assertEquals(ErrorCode.IN_FUTURE, refusal.code());
    assertEquals("input.held", refusal.argument());
    HistoricalDate.checkPast(null, today, "input.held");
  }

  private static @Nullable HistoricalDate parse(@Nullable String edtf) {
    return edtf == null ? null : HistoricalDate.parse(edtf);
  }
}
