package org.parley.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;

/** Reads of the past answer as reads of the present do, and cost no more. */
@DatabaseTest
class HistoricalReadsTest {
  private static final String PLEDGES_THAT_WAIT =
      "select e.id, w.id from {pledge} e"
          + " join {pledge_condition_dependency} c on c.pledge_condition_id = e.condition_id"
          + " join {pledge} w on w.id = c.pledge_id where e.dialogue_id = ?";

  @Inject DataSource dataSource;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pledges(first: 50, filter: {overdue: true}) {totalCount nodes {slug status overdue}}",
        "pledges(first: 50, filter: {overdue: true, asOf: \"2016-01-01\"}) {nodes {slug contested}}",
        "scorecard {participant {slug} made fulfilled broken contested overdue}",
        "scorecard(asOf: \"2016-01-01\") {participant {slug} made fulfilled contested overdue}",
        "standoffs {pledges {slug condition {state}}}",
        "history(first: 2) {totalCount nodes {at action differences {field}}}",
        "timeline(first: 100) {nodes {__typename ... on Node {id}}}",
        "timeline(last: 50, kinds: [PLEDGE_ASSESSMENT, MEETING]) {nodes {... on Node {id}}}",
        "meetings(first: 50, orderBy: {field: TITLE, direction: ASC}) {"
            + "nodes {slug participations {role participant {slug}} outcomes {title}}}",
      })
  void aReadAfterTheLastChangeAnswersAsOneOfThePresent(String fields) {
    String query =
        "query($at: DateTime) {dialogue(slug: \"belgrade-pristina-dialogue\""
            + " recordedBefore: $at) {%s}}".formatted(fields);
    Map<String, Object> present = Api.ask(query).getMap("dialogue");
    assertNotNull(present);
    assertEquals(
        present, Api.ask(query, Map.of("at", "9999-01-01T00:00:00Z")).getMap("dialogue"), fields);
  }

  @Test
  void aStatementIsTheSameWhicheverRevisionItReads() {
    Sql sql = Sql.of(PLEDGES_THAT_WAIT, 7L);
    assertEquals(past(1, sql).text(), past(2, sql).text());
    assertEquals(List.of(2L, 2L, 2L, 2L, 7L), past(2, sql).parameters());
  }

  @Test
  void postgresqlFindsRowsOfThePastByIndexHoweverOftenATableIsRead() throws SQLException {
    assumeTrue(Dialect.CURRENT == Dialect.POSTGRESQL);
    Sql past = past(1, Sql.of(PLEDGES_THAT_WAIT, 7L));
    StringBuilder plan = new StringBuilder();
    try (Connection connection = dataSource.getConnection();
        Statement session = connection.createStatement()) {
      // The record of the tests is so small that reading all of a table may be cheapest.
      session.execute("set enable_seqscan = off");
      try (PreparedStatement statement = connection.prepareStatement("explain " + past.text())) {
        for (int i = 0; i < past.parameters().size(); i++) {
          statement.setObject(i + 1, past.parameters().get(i));
        }
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            plan.append(rows.getString(1)).append('\n');
          }
        }
      } finally {
        session.execute("reset enable_seqscan");
      }
    }
    assertTrue(plan.toString().contains("Index Cond: (dialogue_id = "), plan::toString);
    assertFalse(plan.toString().contains("CTE Scan"), plan::toString);
  }

  @Test
  void everyReadOfATableWithAPastMarksItsName() throws Exception {
    Pattern unmarked =
        Pattern.compile("\\b(?:from|join) (" + String.join("|", tablesWithPast()) + ")\\b");
    List<String> found = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(Files::isRegularFile).sorted().toList()) {
        Matcher texts = Pattern.compile("\"[^\"\n]*\"").matcher(Files.readString(source));
        texts
            .results()
            .flatMap(text -> unmarked.matcher(text.group()).results())
            .forEach(table -> found.add(source.getFileName() + ": " + table.group(1)));
      }
    }
    // Parts of updates, which have no past.
    assertEquals(List.of("Standings.java: pledge", "Standings.java: pledge"), found);
  }

  private List<String> tablesWithPast() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        ResultSet names = connection.getMetaData().getTables(null, null, "%\\_history", null)) {
      while (names.next()) {
        tables.add(names.getString("TABLE_NAME").replace("_history", ""));
      }
    }
    assertTrue(tables.contains("pledge"));
    return tables;
  }

  private static Sql past(long revision, Sql sql) {
    return HistoricalReads.during(revision, () -> HistoricalReads.statement(sql));
  }
}
