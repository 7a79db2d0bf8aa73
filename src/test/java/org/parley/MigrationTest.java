package org.parley;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.DatabaseTest;

@DatabaseTest
class MigrationTest {

  @Inject DataSource dataSource;
  @Inject Flyway flyway;

  @ConfigProperty(name = "parley.database")
  String database;

  @Test
  void testsRunOnTheDatabaseTheyWereAskedFor() throws SQLException {
    try (var connection = dataSource.getConnection()) {
      assertEquals(database, connection.getMetaData().getDatabaseProductName().toLowerCase());
    }
  }

  @Test
  void everyTableOfTheRecordHasATableOfItsPastWithTheSameColumns() throws SQLException {
    Set<String> beside = Set.of("record_change", "revision", "search_entry", "search_fill");
    Map<String, List<String>> columns = new TreeMap<>();
    try (var connection = dataSource.getConnection();
        ResultSet rows =
            connection
                .getMetaData()
                .getColumns(connection.getCatalog(), connection.getSchema(), "%", null)) {
      while (rows.next()) {
        columns
            .computeIfAbsent(rows.getString("TABLE_NAME"), table -> new ArrayList<>())
            .add(rows.getString("COLUMN_NAME"));
      }
    }
    // Hibernate keeps tables of its own for statements that change many rows.
    columns
        .keySet()
        .removeIf(
            name -> name.startsWith("flyway") || name.startsWith("hte_") || beside.contains(name));
    int tables = 0;
    for (String table : columns.keySet()) {
      if (!table.endsWith("_history") && !table.contains("_pk") && !table.startsWith("ix_")) {
        List<String> expected = new ArrayList<>(columns.get(table));
        expected.addAll(List.of("since_revision", "until_revision"));
        assertEquals(
            new TreeSet<>(expected),
            new TreeSet<>(columns.getOrDefault(table + "_history", List.of())),
            table);
        tables++;
      }
    }
    assertTrue(tables > 40, "tables: " + columns.keySet());
  }

  @Test
  void everyMigrationIsApplied() {
    assertEquals(0, flyway.info().pending().length);
  }
}
