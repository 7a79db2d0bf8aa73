package org.parley.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.SampleRecord;

/** Standing of pledges on earlier days, by verdicts that had been given by then. */
@DatabaseTest
class TimeTravelTest {

  @ParameterizedTest
  @CsvSource({
    // A verdict counts from its day on.
    "aug22-reciprocal-waiver, 2022-08-26, NOT_ASSESSED",
    "aug22-reciprocal-waiver, 2022-08-27, FULFILLED",
    "aug22-rules-1-sept,      2022-08-27, SUPERSEDED",
    "aug22-rules-1-sept,      2022-08-31, PARTLY_FULFILLED",
    // One of a month or a year counts from its last day on: 2023-12, 2015, 2022-11.
    "plates-2011,             2023-12-30, NOT_ASSESSED",
    "plates-2011,             2023-12-31, BROKEN",
    "fa-07,                   2015-12-30, NOT_ASSESSED",
    "fa-07,                   2015-12-31, FULFILLED",
    "fa-10,                   2022-11-29, IN_PROGRESS",
    "fa-10,                   2022-11-30, BROKEN",
    // One without a date counts as of no day at all.
    "asm-work-2016,           2100-01-01, NOT_ASSESSED",
    "energy-2013,             2022-06-20, NOT_ASSESSED",
    "energy-2013,             2022-06-21, PARTLY_FULFILLED",
  })
  void aPledgeStandsAsItsVerdictsSaidByThen(String pledge, LocalDate day, String status) {
    assertEquals(status, status(pledge, day));
  }

  @ParameterizedTest
  @CsvSource({
    "asm-work-2016, POSTPONED",
    "energy-2013, PARTLY_FULFILLED",
    "bridge-2015, CONTESTED",
    "mpd-commission, FULFILLED",
    "aug22-interests, NOT_ASSESSED"
  })
  void withoutADayEveryVerdictCountsAndUndatedOnesAreTheOldest(String pledge, String status) {
    assertEquals(status, status(pledge, null));
  }

  @ParameterizedTest
  @MethodSource("daysOfVerdicts")
  void laterVerdictsDoNotLeak(String pledge, LocalDate day, String before, String on) {
    assertEquals(before, status(pledge, day.minusDays(1)));
    assertEquals(on, status(pledge, day));
  }

  /** Each day on which a verdict counts first, of every pledge that has several. */
  static Stream<Object[]> daysOfVerdicts() {
    return SampleRecord.all("pledges").stream()
        .filter(pledge -> pledge.path("assessments").size() > 1)
        .flatMap(
            pledge ->
                SampleRecord.list(pledge.get("assessments")).stream()
                    .filter(verdict -> verdict.has("assessedOn"))
                    .map(TimeTravelTest::lastDay)
                    .map(
                        day ->
                            new Object[] {
                              pledge.get("slug").asText(),
                              day,
                              recorded(pledge, day.minusDays(1)),
                              recorded(pledge, day)
                            }));
  }

  @Test
  void eachAssessorHasAVerdictOfTheirOwn() {
    JsonPath told =
        Api.ask(
            """
            {
              serbia: participant(slug: "serbia") { id }
              pledge(slug: "plates-2011") {
                anybody: status
                union: status(assessor: "european-union")
                serbia: status(assessor: "serbia")
                nobody: status(assessor: "kosovo")
                unionBefore: status(assessor: "european-union", asOf: "2024-01-06")
                serbiaBefore: status(assessor: "serbia", asOf: "2024-01-06")
              }
            }
            """);

    assertEquals(
        Map.of(
            "anybody", "FULFILLED",
            "union", "FULFILLED",
            "serbia", "IN_PROGRESS",
            "nobody", "NOT_ASSESSED",
            "unionBefore", "NOT_ASSESSED",
            "serbiaBefore", "IN_PROGRESS"),
        told.getMap("pledge"));
    assertEquals(
        "IN_PROGRESS",
        Api.ask(
                "query ($id: ID) { pledge(slug: \"plates-2011\") { status(assessor: $id) } }",
                Map.of("id", told.getString("serbia.id")))
            .getString("pledge.status"));
  }

  @Test
  void verdictsAreListedFromTheOldestAndCutByDayAndAssessor() {
    JsonPath told =
        Api.ask(
            """
            {
              pledge(slug: "fa-01") {
                all: assessments { status }
                early: assessments(asOf: "2015-12-31") { status }
                ofBorrell: assessments(assessor: "josep-borrell") { status assessedOn { edtf } }
              }
            }
            """);

    assertEquals(
        List.of("POSTPONED", "IN_PROGRESS", "CONTESTED", "BROKEN", "CONTESTED", "CONTESTED"),
        told.getList("pledge.all.status"));
    assertEquals(List.of("IN_PROGRESS", "CONTESTED"), told.getList("pledge.early.status"));
    assertEquals(List.of("2023-10-26"), told.getList("pledge.ofBorrell.assessedOn.edtf"));
  }

  @ParameterizedTest
  @EnumSource(PledgeStatus.class)
  void theFilterByStatusAgreesWithTheStatusOnAnyDay(PledgeStatus status) {
    for (String day : List.of("2013-05-31", "2016-12-31", "2022-08-26", "2024-01-07")) {
      List<String> found =
          Api.ask(
                  """
                  query ($filter: PledgeFilter) {
                    pledges(filter: $filter, first: 100) { nodes { slug } }
                  }
                  """,
                  Map.of("filter", Map.of("asOf", day, "status", List.of(status))))
              .getList("pledges.nodes.slug");
      assertEquals(standing(status, LocalDate.parse(day)), new HashSet<>(found), day);
    }
  }

  private static Set<String> standing(PledgeStatus status, LocalDate day) {
    return SampleRecord.all("pledges").stream()
        .filter(pledge -> pledge.has("madeOn"))
        .filter(p -> !SampleRecord.latest(p.get("madeOn").asText()).isAfter(day))
        .filter(pledge -> recorded(pledge, day).equals(status.name()))
        .map(pledge -> pledge.get("slug").asText())
        .collect(Collectors.toSet());
  }

  /** The last of the dated verdicts that the record's file has by a day. */
  private static String recorded(JsonNode pledge, LocalDate day) {
    return SampleRecord.list(pledge.path("assessments")).stream()
        .filter(verdict -> verdict.has("assessedOn") && !lastDay(verdict).isAfter(day))
        .reduce((one, other) -> lastDay(one).isAfter(lastDay(other)) ? one : other)
        .map(verdict -> verdict.get("status").asText())
        .orElse("NOT_ASSESSED");
  }

  private static LocalDate lastDay(JsonNode verdict) {
    return SampleRecord.latest(verdict.get("assessedOn").asText());
  }

  private static String status(String pledge, LocalDate day) {
    JsonPath told =
        day == null
            ? Api.ask(
                "query ($slug: String!) { pledge(slug: $slug) { status } }", Map.of("slug", pledge))
            : Api.ask(
                "query ($slug: String!, $day: Date) { pledge(slug: $slug) { status(asOf: $day) } }",
                Map.of("slug", pledge, "day", day.toString()));
    return told.getString("pledge.status");
  }
}
