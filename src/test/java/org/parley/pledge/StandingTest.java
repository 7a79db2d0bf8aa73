package org.parley.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;

/** Consequences of verdicts on a day: disagreement, delay and the state of conditions. */
@DatabaseTest
class StandingTest {

  private static final String STANDING =
      """
      query ($slug: String!, $day: Date) {
        pledge(slug: $slug) {
          status(asOf: $day)
          contested(asOf: $day)
          overdue(asOf: $day)
          condition { state(asOf: $day) }
        }
      }
      """;

  @ParameterizedTest(name = "{0} from {1} to {2} as of {3}")
  @CsvSource({
    // June 2016 is one of its days
    "CONTESTED,                  2016-06-10, 2016-06-12, ,           bridge-2015",
    "CONTESTED,                  2016-07-01, 2016-08-01, ,           ''",
    "PENDING,                    2013-05-31, 2013-05-31, ,           plan-funding-2013 plan-mgmt-2013 plan-police-2013",
    "FULFILLED PARTLY_FULFILLED, 2022-09-01, 2022-12-30, ,           aug22-rules-1-sept barricades-removal-2022 postpone-2022-07-31",
    "FULFILLED,                  2023-01-01,           , ,           ann-06 serbia-plates-2024",
    "FULFILLED,                            , 2013-05-20, ,           ibm-pilot-2012 plan-adopt-2013",
    "FULFILLED,                  2022-09-01, 2022-12-31, 2022-12-29, postpone-2022-07-31",
    "'',                         2022-09-01, 2022-12-31, ,           ''",
  })
  void pledgesOfAStatusAreFoundByWhenTheyAreDue(
      String statuses, String from, String to, String asOf, String slugs) {
    Map<String, Object> due = new HashMap<>();
    due.put("from", from);
    due.put("to", to);
    Map<String, Object> filter = new HashMap<>();
    filter.put("status", words(statuses));
    filter.put("due", due);
    filter.put("asOf", asOf);

    JsonPath answer =
        Api.ask(
            "query ($filter: PledgeFilter) {pledges(filter: $filter) {totalCount nodes {slug}}}",
            Map.of("filter", filter));

    List<String> found = answer.getList("pledges.nodes.slug");
    assertEquals(words(slugs), found.stream().sorted().toList());
    assertEquals(found.size(), answer.getInt("pledges.totalCount"));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    // fulfilled in 2015, says the source; broken on 5 November 2022, says the Serb List
    "fa-07,                      2022-11-04, false",
    "fa-07,                      2022-11-05, true",
    // broken in December 2023, says the source; fulfilled on 7 January 2024, says the Union
    "plates-2011,                2024-01-06, false",
    "plates-2011,                2024-01-07, true",
    // the latest of all says that it is contested
    "fa-01,                      2015-12-30, false",
    "fa-01,                      2015-12-31, true",
    "fa-01,                      2023-04-30, false",
    "fa-01,                      2023-05-02, true",
    "regional-denomination-2012, 2012-07-31, true",
    // fulfilled, then superseded: nobody disagrees
    "pl21-sticker,               2024-01-07, false",
  })
  void isContestedOnceVerdictsExcludeEachOther(String pledge, String day, boolean contested) {
    assertEquals(contested, standing(pledge, day).getBoolean("pledge.contested"));
  }

  @ParameterizedTest
  @CsvSource({
    // due on 26 December 2011 and never wholly fulfilled
    "fom-2011,                2011-12-26, false",
    "fom-2011,                2011-12-27, true",
    "fom-2011,                2024-01-08, true",
    // due in June 2016: until its last day
    "bridge-2015,             2016-06-30, false",
    "bridge-2015,             2016-07-01, true",
    // fulfilled, superseded
    "barricades-removal-2022, 2022-12-31, false",
    "aug22-rules-1-sept,      2022-09-02, true",
    "pl21-sticker,            2024-01-08, false",
    // due once something has happened, or on no day at all
    "en22-access,             2030-01-01, false",
    "aug22-protect-serbs,     2030-01-01, false",
  })
  void isOverdueFromTheDayAfterItsDeadline(String pledge, String day, boolean overdue) {
    assertEquals(overdue, standing(pledge, day).getBoolean("pledge.overdue"));
  }

  @ParameterizedTest
  @CsvSource({
    // Kosovo stops re-registration if Serbia stops issuing plates, which it did in December 2023.
    "nov22-kosovo,            2022-11-23, UNKNOWN",
    "nov22-kosovo,            2023-12-31, MET",
    // Serbia's half of the deal was superseded by then, not fulfilled.
    "nov22-serbia,            2023-12-30, UNKNOWN",
    "nov22-serbia,            2023-12-31, UNMET",
    "aug22-reciprocal-waiver, 2022-08-30, UNKNOWN",
    "aug22-reciprocal-waiver, 2022-08-31, UNMET",
    "wa-moratorium-kosovo,    2030-01-01, UNKNOWN",
    "tariff-2018,             2030-01-01, UNKNOWN",
  })
  void aConditionIsMetOnceWhatItDependsOnIsFulfilled(String pledge, String day, String state) {
    assertEquals(state, standing(pledge, day).getString("pledge.condition.state"));
  }

  @Test
  void aPledgeWhoseConditionIsUnmetIsNeitherBrokenNorOverdue() {
    JsonPath told = standing("idd-kosovo-2022", "2022-12-31");

    assertEquals("UNMET", told.getString("pledge.condition.state"));
    assertEquals("NOT_ASSESSED", told.getString("pledge.status"));
    assertEquals(false, told.getBoolean("pledge.overdue"));
  }

  @Test
  void filtersFindWhatWasContestedOrOverdueOnADay() {
    assertEquals(
        Set.of("regional-denomination-2012", "fa-01", "fa-07", "fa-09", "aug22-more-meetings"),
        found(Map.of("contested", true, "asOf", "2023-04-01")));
    assertEquals(
        Set.of("fom-2011", "civil-registry-2011"),
        found(Map.of("overdue", true, "asOf", "2013-01-01")));
    assertEquals(
        Set.of("plan-mgmt-2013", "plan-police-2013", "plan-funding-2013"),
        found(Map.of("overdue", true, "status", List.of("PENDING"), "asOf", "2013-06-01")));
  }

  private static Set<String> found(Map<String, ?> filter) {
    return new TreeSet<>(
        Api.ask(
                """
                query ($filter: PledgeFilter) {
                  pledges(first: 100, filter: $filter) { nodes { slug } }
                }
                """,
                Map.of("filter", filter))
            .<String>getList("pledges.nodes.slug"));
  }

  private static JsonPath standing(String pledge, String day) {
    return Api.ask(STANDING, Map.of("slug", pledge, "day", day));
  }
}
