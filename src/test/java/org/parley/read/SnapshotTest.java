package org.parley.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parley.refusal.Refusal;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Writing;

/** All reads of an operation see one state of the record. */
@DatabaseTest
@TestProfile(Writing.class)
class SnapshotTest {
  private static final Sql COUNT = Sql.of("select count(*) from topic");

  @Inject Database database;

  @Test
  void whatIsStoredMeanwhileIsSeenByTheNextSnapshotOnly() {
    int before = count();

    List<Integer> within =
        Snapshot.during(
            () -> {
              int first = count();
              createTopic();
              return List.of(first, count());
            });

    assertEquals(List.of(before, before), within);
    assertEquals(before + 1, Snapshot.during(this::count));
  }

  @Test
  void aStatementThatFailsDoesNotFailThoseAfterIt() {
    int count =
        Snapshot.during(
            () -> {
              Sql wrong = Sql.of("select nothing from topic");
              assertThrows(
                  IllegalStateException.class, () -> database.query(wrong, row -> row.getInt(1)));
              return count();
            });

    assertEquals(count(), count);
  }

  @Test
  void readsAfterARefusedValueSeeOneState() {
    int before = count();

    List<Integer> within =
        Snapshot.during(
            () -> {
              Sql refused = Sql.of("select count(*) from topic where slug = ?", "\0");
              assertThrows(Refusal.class, () -> database.query(refused, row -> row.getInt(1)));
              int first = count();
              createTopic();
              return List.of(first, count());
            });

    assertEquals(List.of(before, before), within);
  }

  @Test
  void aConnectionWritesAgainAfterASnapshotWasReadOnIt() {
    int before = Snapshot.during(this::count);

    for (int i = 0; i < 20; i++) {
      createTopic();
    }

    assertEquals(before + 20, Snapshot.during(this::count));
  }

  @Test
  void aReadThatIsPutOffSeesTheSameState() {
    int before = count();

    List<Integer> within =
        Snapshot.during(
            () -> {
              List<Integer> counts = new ArrayList<>(List.of(count()));
              Deferred last = database.later(COUNT, row -> counts.add(row.getInt(1)));
              createTopic();
              last.await();
              return counts;
            });

    assertEquals(List.of(before, before), within);
  }

  @Test
  void aReadThatNobodyLooksAtIsNotRun() {
    int count =
        Snapshot.during(
            () -> {
              database.later(
                  Sql.of("select id from topic"), row -> fail("A row that nobody looks at"));
              return 1;
            });

    assertEquals(1, count);
  }

  @Test
  void aReadThatFailsIsReportedEachTimeThatSomebodyLooks() {
    Snapshot.during(
        () -> {
          Deferred wrong = database.later(Sql.of("select nothing from topic"), row -> {});
          assertThrows(IllegalStateException.class, wrong::await);
          return assertThrows(IllegalStateException.class, wrong::await);
        });
  }

  @Test
  void aSnapshotEndsWithTheReadsAfterWhichNoneAreExpected() {
    int before = count();

    int afterwards =
        Snapshot.during(
            () -> {
              Snapshot.expectNoFurtherReads();
              assertEquals(before, count());
              createTopic();
              return count();
            });

    // H2 takes a call of its own to end it, as late as possible.
    boolean endsAtOnce = !Dialect.CURRENT.endOfSnapshot.isEmpty();
    assertEquals(endsAtOnce ? before + 1 : before, afterwards);
    assertEquals(before + 1, count());
  }

  @Test
  void aLargeAnswerAndALargeQuestionDoNotWaitForEachOther() {
    assumeTrue(Dialect.CURRENT.mostBytesTogether > 0);
    Long[] ids = LongStream.range(0, 1_000_000).boxed().toArray(Long[]::new);
    List<String> answers = new ArrayList<>();

    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () ->
            Snapshot.during(
                () -> {
                  Sql large = Sql.of("select repeat('x', 1000) from generate_series(1, 20000)");
                  database.later(large, row -> answers.add(row.getString(1)));
                  database.each(
                      Sql.of("select cardinality(?)", (Object) ids),
                      row -> answers.add(row.getString(1)));
                  return true;
                }));

    assertEquals(20_001, answers.size());
    assertEquals("1000000", answers.get(20_000));
  }

  private int count() {
    return database.query(COUNT, row -> row.getInt(1)).get(0);
  }

  private static void createTopic() {
    String mutation =
        "mutation ($label: String!) {createTopic(input: {labels: [{text: $label}]}) {topic {id}}}";
    Writing.as("ana", mutation, Map.of("label", "Snapshot " + UUID.randomUUID()))
        .then()
        .statusCode(200)
        .body("errors", org.hamcrest.Matchers.nullValue());
  }
}
