package org.parley.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.parley.dataset.DatasetImporter;
import org.parley.security.Caller;
import org.parley.security.Role;
import org.parley.testsupport.RareSettings;
import org.parley.testsupport.Writing;

/**
 * SQL statements that one mutation or one dataset takes, from its lock to the change feed. H2
 * counts them, those of Hibernate too; PostgreSQL is sent the same, but for the notification of
 * other processes.
 */
@QuarkusTest
@TestProfile(RareSettings.class)
class MutationStatementsTest {
  private static final String LABELS = "labels: [{language: \"en\", text: \"%s\"}]";

  @Inject DataSource database;
  @Inject DatasetImporter importer;

  @Test
  void anAssessmentThatChangesNoStatusReadsNoListOfThePledge() throws SQLException {
    write(assessment("aug22-more-meetings", "PENDING", "2025-01"));

    List<String> statements = least(i -> assessment("aug22-more-meetings", "FULFILLED", "2023-01"));

    assertAtMost(21, statements);
    assertEquals(List.of(), about("pledge_history", statements));
    assertEquals(List.of(), about("pledge_pledger", statements));
  }

  @Test
  void anAssessmentThatChangesTheStatusReadsNoListOfThePledge() throws SQLException {
    List<String> statements =
        least(
            i ->
                assessment(
                    "aug22-shake-hands", i % 2 == 0 ? "BROKEN" : "PENDING", "2025-0" + (i + 1)));

    assertAtMost(39, statements);
    assertEquals(2, about("pledge_history", statements).size());
    assertEquals(List.of(), about("pledge_pledger", statements));
  }

  @Test
  void whatCreatesNothingUpdatesNoCount() throws SQLException {
    write("createTopic(input: {slug: \"counted\", %s}) {topic {id}}".formatted(label("first")));

    List<String> statements =
        least(
            i ->
                "updateTopic(input: {id: \"counted\", expectedVersion: %d, %s}) {topic {slug}}"
                    .formatted(i, label("label " + i)));

    assertAtMost(26, statements);
    assertEquals(List.of(), about("record_count", statements));
  }

  @Test
  void aNewRecordEndsNoEarlierRow() throws SQLException {
    List<String> statements =
        least(
            i ->
                "createTopic(input: {slug: \"created-%d\", %s}) {topic {slug}}"
                    .formatted(i, label("created " + i)));

    assertAtMost(20, statements);
    assertEquals(List.of(), about("until_revision", statements));
  }

  @Test
  void aDatasetFindsAtOnceWhatItRefersToAndStoresEachRowOnce() throws SQLException {
    String meetings =
        Stream.of("serbia", "kosovo", "european-union")
            .map(
                who ->
                    """
                    {"meetings": {"slug": "loaded-%1$s", "title": "Loaded", "status": "HELD",
                      "dialogue": "loaded-talks", "format": "JOINT",
                      "level": "HIGH_LEVEL", "held": "2022-08-18",
                      "citations": [{"source": "article-2022-08-26"}],
                      "participations": [
                        {"participant": "%1$s", "role": "DELEGATE", "attendance": "PRESENT"},
                        {"participant": "%1$s", "role": "OBSERVER", "attendance": "PRESENT"}]}}
                    """
                        .formatted(who)
                        .replaceAll("\\n *", " "))
            .collect(joining("\n"));
    String dataset =
        "{\"format\": \"parley-dataset\", \"formatVersion\": 1, \"title\": \"T\"}\n"
            + "{\"dialogues\": {\"slug\": \"loaded-talks\", \"title\": \"Loaded\", \"status\": \"ONGOING\","
            + " \"citations\": [{\"source\": \"article-2022-08-26\"}]}}\n"
            + meetings;

    List<String> statements =
        statements(
            () ->
                importer.load(
                    new ByteArrayInputStream(dataset.getBytes(UTF_8)),
                    Set.of(),
                    new Caller("admira", Set.of(Role.ADMIN.id())),
                    false,
                    LoadProgress.NONE));

    assertEquals(6, about("insert into participation (", statements).size(), statements::toString);
    assertEquals(List.of(), about("update participation", statements));
    assertEquals(List.of(), about("update meeting", statements));
    assertEquals(List.of(), about("slug=?", statements));
  }

  private static String label(String text) {
    return LABELS.formatted(text);
  }

  private static String assessment(String pledge, String status, String day) {
    return """
        assessPledge(input: {pledge: "%s", status: %s, assessedOn: "%s",
          corrects: true, citations: [{source: "article-2022-08-26"}]}) {
          pledgeAssessment {status pledge {slug}}}
        """
        .formatted(pledge, status, day);
  }

  private static void write(String mutation) {
    Writing.as("ana", "mutation {" + mutation + "}", Map.of())
        .then()
        .statusCode(200)
        .body("errors", nullValue());
  }

  /** Returns the statements of the mutation that took the fewest: others may run meanwhile. */
  private List<String> least(IntFunction<String> mutation) throws SQLException {
    // The first of its kind asks for the columns of tables.
    write(mutation.apply(0));
    List<String> least = statements(() -> write(mutation.apply(1)));
    for (int i = 2; i < 5; i++) {
      String next = mutation.apply(i);
      List<String> statements = statements(() -> write(next));
      least = statements.size() < least.size() ? statements : least;
    }
    return least;
  }

  private List<String> statements(Runnable write) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set query_statistics true");
      write.run();
      List<String> all = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "select sql_statement, execution_count from information_schema.query_statistics")) {
        while (rows.next()) {
          String sql = rows.getString(1);
          if (!sql.startsWith("set query_statistics")) {
            all.addAll(Collections.nCopies(rows.getInt(2), sql));
          }
        }
      }
      statement.execute("set query_statistics false");
      return all;
    }
  }

  private static List<String> about(String table, List<String> statements) {
    return statements.stream().filter(sql -> sql.contains(table)).toList();
  }

  private static void assertAtMost(int most, List<String> statements) {
    assertTrue(statements.size() <= most, statements.size() + " statements: " + statements);
  }
}
