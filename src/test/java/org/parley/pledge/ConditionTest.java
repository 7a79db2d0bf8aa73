package org.parley.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Writing;

/** A deadline binds only those whose condition may have come about; the sample record has none. */
@DatabaseTest
@TestProfile(Writing.class)
class ConditionTest {
  private static final String PLEDGES =
      """
      mutation {
        createPledge(input: {slug: "awaited", PLEDGE}) { pledge { id } }
        waiting: createPledge(input: {slug: "waiting", PLEDGE,
          deadline: {due: "2022-06", text: "In June"},
          condition: {kind: RECIPROCAL, text: "If the other moves as well", dependsOn: ["awaited"]}
        }) { pledge { id } }
        broken: assessPledge(input: {status: BROKEN, assessedOn: "2022-08-01", VERDICT})
          { pledgeAssessment { id } }
        contested: assessPledge(input: {status: CONTESTED, assessedOn: "2022-09-01", VERDICT})
          { pledgeAssessment { id } }
        fulfilled: assessPledge(input: {status: FULFILLED, assessedOn: "2022-10-01", VERDICT})
          { pledgeAssessment { id } }
      }
      """
          .replace(
              "PLEDGE",
              "title: \"x\", text: \"x\", form: PUBLIC_STATEMENT, certainty: CONFIRMED,"
                  + " pledgers: [\"serbia\"], madeOn: \"2022-01-01\","
                  + " citations: [{source: \"article-2022-08-26\"}]")
          .replace("VERDICT", "pledge: \"awaited\", citations: [{source: \"article-2022-08-26\"}]");

  private static final AtomicBoolean IS_RECORDED = new AtomicBoolean();

  @BeforeEach
  void record() {
    if (IS_RECORDED.compareAndSet(false, true)) {
      JsonPath answer = Writing.as("ana", PLEDGES, Map.of()).jsonPath();
      assertNull(answer.get("errors"), answer::prettify);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2022-06-30, UNKNOWN, false", // not yet due
    "2022-07-01, UNKNOWN, true", // for all that is known, it is due
    "2022-08-01, UNMET,   false", // the other side broke its word, so this one isn't late
    "2022-09-01, UNKNOWN, true",
    "2022-10-01, MET,     true",
  })
  void aPledgeIsOverdueUnlessItsConditionIsUnmet(String day, String state, boolean overdue) {
    JsonPath told =
        Api.ask(
            """
            query ($day: Date) {
              pledge(slug: "waiting") {
                status(asOf: $day)
                overdue(asOf: $day)
                condition { state(asOf: $day) }
              }
              pledges(first: 100, filter: {overdue: true, asOf: $day}) { nodes { slug } }
            }
            """,
            Map.of("day", day));

    assertEquals(state, told.getString("pledge.condition.state"));
    assertEquals(overdue, told.getBoolean("pledge.overdue"));
    assertEquals("NOT_ASSESSED", told.getString("pledge.status"));
    assertEquals(overdue, told.<String>getList("pledges.nodes.slug").contains("waiting"));
  }

  @Test
  void aPledgeHasThosePledgesThatDependOnIt() {
    JsonPath told =
        Api.ask(
            """
            {
              awaited: pledge(slug: "awaited") { dependents { totalCount nodes { slug } } }
              waiting: pledge(slug: "waiting") { dependents { totalCount nodes { slug } } }
              before: pledge(slug: "awaited") {
                dependents(filter: {asOf: "2021-12-31"}) { totalCount }
              }
            }
            """);

    assertEquals(List.of("waiting"), told.getList("awaited.dependents.nodes.slug"));
    assertEquals(1, told.getInt("awaited.dependents.totalCount"));
    assertEquals(List.of(), told.getList("waiting.dependents.nodes.slug"));
    assertEquals(0, told.getInt("before.dependents.totalCount"));
  }
}
