package org.parley.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
