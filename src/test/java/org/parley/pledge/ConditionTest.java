package org.parley.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.record.Certainty;
import org.parley.record.HistoricalDate;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;

/** A deadline binds only those whose condition may have come about; the sample record has none. */
@DatabaseTest
class ConditionTest {

  private final Pledge awaited = pledge("awaited");
  private final Pledge waiting = pledge("waiting");

  @BeforeEach
  void insert() {
    waiting.deadline = new Deadline(HistoricalDate.parse("2022-06"), "In June", null, false, false);
    waiting.condition = new PledgeCondition();
    waiting.condition.kind = ConditionKind.RECIPROCAL;
    waiting.condition.text = "If the other moves as well";
    waiting.condition.dependsOn.add(awaited);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              awaited.persist();
              waiting.persist();
              assess(PledgeStatus.BROKEN, "2022-08-01");
              assess(PledgeStatus.CONTESTED, "2022-09-01");
              assess(PledgeStatus.FULFILLED, "2022-10-01");
            });
  }

  @AfterEach
  void delete() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              PledgeAssessment.delete("pledge.id", awaited.id);
              Pledge.deleteById(waiting.id);
              Pledge.deleteById(awaited.id);
            });
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
              pledge(slug: "test-waiting") {
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
    assertEquals(overdue, told.<String>getList("pledges.nodes.slug").contains("test-waiting"));
  }

  private void assess(PledgeStatus status, String day) {
    PledgeAssessment verdict = new PledgeAssessment();
    verdict.status = status;
    verdict.assessedOn = HistoricalDate.parse(day);
    awaited.assess(verdict, null).persist();
  }

  private static Pledge pledge(String name) {
    Pledge pledge = new Pledge();
    pledge.slug = "test-" + name;
    pledge.title = name;
    pledge.text = name;
    pledge.form = PledgeForm.PUBLIC_STATEMENT;
    pledge.certainty = Certainty.CONFIRMED;
    pledge.madeOn = HistoricalDate.parse("2022-01-01");
    return pledge;
  }
}
