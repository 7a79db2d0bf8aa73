package org.parley.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Copy of all rows of a database into the tables of another one by {@code COPY}, in one
 * transaction. The tables keep their indexes and constraints.
 *
 * @param databaseMillis processor time of PostgreSQL
 */
record RowCopy(long rows, Duration time, long databaseMillis) {
  /** Those that were made first come first: a table refers to earlier ones only. */
  private static final String TABLES =
      """
      select quote_ident(relname) as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'flyway%'
      order by oid""";

  /**
   * Copies rows.
   *
   * @param to a migrated database, which loses the rows that it has
   * @param folder where files with the rows are meanwhile
   */
  static RowCopy of(Database database, String from, String to, Path folder)
      throws IOException, SQLException {
    List<String> tables =
        database.rows(from, TABLES).stream().map(row -> row.get("name").textValue()).toList();
    Files.createDirectories(folder);
    write(database, from, tables, folder);
    database.execute(to, "truncate " + String.join(", ", tables));
    database.tidy(to);
    RowCopy copy = read(database, to, tables, folder);
    for (String table : tables) {
      Files.delete(folder.resolve(table));
    }
    return copy;
  }

  private static void write(Database database, String from, List<String> tables, Path folder)
      throws IOException, SQLException {
    try (Connection connection = database.connect(from)) {
      CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
      for (String table : tables) {
        try (OutputStream file = Files.newOutputStream(folder.resolve(table))) {
          copies.copyOut("copy " + table + " to stdout", file);
        }
      }
    }
  }

  private static RowCopy read(Database database, String to, List<String> tables, Path folder)
      throws IOException, SQLException {
    long databaseBefore = ProcessorTime.ofFamily(database.pid());
    long start = System.nanoTime();
    long rows = 0;
    try (Connection connection = database.connect(to)) {
      connection.setAutoCommit(false);
      CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
      for (String table : tables) {
        try (InputStream file = Files.newInputStream(folder.resolve(table))) {
          rows += copies.copyIn("copy " + table + " from stdin", file);
        }
      }
      connection.commit();
    }
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    return new RowCopy(rows, time, ProcessorTime.ofFamily(database.pid()) - databaseBefore);
  }

  double seconds() {
    return time.toMillis() / 1000.0;
  }

  double rowsPerSecond() {
    return rows / seconds();
  }
}
