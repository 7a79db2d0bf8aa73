package org.parley;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.DatabaseMetaData;
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
import org.parley.model.RecordType;
import org.parley.model.RecordTypes;
import org.parley.testsupport.DatabaseTest;

@DatabaseTest
class MigrationTest {

  @Inject DataSource dataSource;
  @Inject Flyway flyway;
  @Inject RecordTypes types;

  @ConfigProperty(name = "parley.database")
  String database;

  @Test
  void testsRunOnTheDatabaseTheyWereAskedFor() throws SQLException {
    try (var connection = dataSource.getConnection()) {
      assertEquals(database, connection.getMetaData().getDatabaseProductName().toLowerCase());
    }
  }

  @Test
  void theViewsOfTimelinesHaveEveryTypeThatIsDeclaredForThem() throws SQLException {
    for (String view : List.of("timeline_entry", "timeline_entry_history")) {
      String sql =
          "select view_definition from information_schema.views where table_name = '%s'"
              .formatted(view);
      try (var connection = dataSource.getConnection();
          ResultSet rows = connection.createStatement().executeQuery(sql)) {
        assertTrue(rows.next(), view);
        for (RecordType<?> type : types.all()) {
          assertEquals(
              type.day() != null,
              rows.getString(1).contains("'" + type.name() + "'"),
              type + " in " + view);
        }
      }
    }
  }

  @Test
  void everyTableOfTheRecordHasATableOfItsPastWithTheSameColumns() throws SQLException {
    Set<String> beside =
        Set.of(
            "record_change",
            "record_count",
            "revision",
            "search_entry",
            "search_fill",
            "pledge_count",
            "pledge_standing",
            "pledge_standing_fill");
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
  void whateverCitesASourceIsFoundByIt() throws SQLException {
    try (var connection = dataSource.getConnection();
        ResultSet columns =
            connection
                .getMetaData()
                .getColumns(connection.getCatalog(), connection.getSchema(), "citation", "%_id");
        var statement = connection.createStatement();
        ResultSet views =
            statement.executeQuery(
                "select string_agg(view_definition, ';') from information_schema.views"
                    + " where table_name in ('citing', 'citing_history')")) {
      views.next();
      String definitions = views.getString(1);
      while (columns.next()) {
        String owner = columns.getString("COLUMN_NAME");
        // Its id and the name of its type, in both views.
        assertTrue(owner.equals("source_id") || definitions.split(owner, -1).length > 4, owner);
      }
    }
  }

  /** Lists of a record are found by them, in the past as in the present. */
  @Test
  void everyIndexThatBeginsWithAForeignKeyHasItsLikeInThePast() throws SQLException {
    Set<String> missing = new TreeSet<>();
    int found = 0;
    try (var connection = dataSource.getConnection()) {
      DatabaseMetaData schema = connection.getMetaData();
      for (String table : tablesWithPast(schema)) {
        List<Index> past = indexes(schema, table + "_history");
        Set<String> keys = new TreeSet<>();
        try (ResultSet rows = schema.getImportedKeys(null, null, table)) {
          while (rows.next()) {
            keys.add(rows.getString("FKCOLUMN_NAME"));
          }
        }
        for (Index index : indexes(schema, table)) {
          if (keys.contains(index.columns().get(0))) {
            // A unique one keeps a rule; one row among few is found by its first column.
            List<String> needed = index.columns().subList(0, index.unique() ? 1 : index.size());
            if (past.stream().noneMatch(other -> other.beginsWith(needed))) {
              missing.add(table + needed);
            }
            found++;
          }
        }
      }
    }
    assertEquals(Set.of(), missing);
    assertTrue(found > 80, "indexes: " + found);
  }

  private record Index(List<String> columns, boolean unique) {
    int size() {
      return columns.size();
    }

    boolean beginsWith(List<String> first) {
      return size() >= first.size() && columns.subList(0, first.size()).equals(first);
    }
  }

  private static List<String> tablesWithPast(DatabaseMetaData schema) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows = schema.getTables(null, null, "%\\_history", null)) {
      while (rows.next()) {
        String name = rows.getString("TABLE_NAME");
        if (!name.startsWith("flyway") && !"VIEW".equals(rows.getString("TABLE_TYPE"))) {
          tables.add(name.substring(0, name.length() - "_history".length()));
        }
      }
    }
    return tables;
  }

  private static List<Index> indexes(DatabaseMetaData schema, String table) throws SQLException {
    Map<String, Index> indexes = new TreeMap<>();
    try (ResultSet rows = schema.getIndexInfo(null, null, table, false, true)) {
      while (rows.next()) {
        String name = rows.getString("INDEX_NAME");
        boolean unique = !rows.getBoolean("NON_UNIQUE");
        if (name != null) {
          indexes
              .computeIfAbsent(name, n -> new Index(new ArrayList<>(), unique))
              .columns()
              .add(rows.getString("COLUMN_NAME"));
        }
      }
    }
    return List.copyOf(indexes.values());
  }

  @Test
  void everyMigrationIsApplied() {
    assertEquals(0, flyway.info().pending().length);
  }
}
