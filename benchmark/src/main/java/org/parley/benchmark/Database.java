package org.parley.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The PostgreSQL server that all targets share, with its own data in the build's folder. */
final class Database implements AutoCloseable {
  static final String USER = "postgres";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final EmbeddedPostgres server;
  private final Path data;

  private Database(EmbeddedPostgres server, Path data) {
    this.server = server;
    this.data = data;
  }

  static Database start(Path folder) throws IOException {
    Path data = folder.resolve("data");
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(folder.toFile())
            .setDataDirectory(data)
            .setCleanDataDirectory(true)
            .setPort(Launcher.freePort())
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("encoding", "UTF8")
            // Every record fits, lest a large one is measured by what PostgreSQL has to fetch.
            .setServerConfig("shared_buffers", "3GB")
            // Compiling a statement costs more than any of these takes, and nothing changes between
            // rounds that would be worth cleaning up.
            .setServerConfig("jit", "off")
            .setServerConfig("autovacuum", "off")
            .start();
    return new Database(server, data);
  }

  /** The process whose children work for the targets. */
  long pid() throws IOException {
    return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
  }

  String jdbcUrl(String name) {
    return "jdbc:postgresql://" + address(name);
  }

  String address(String name) {
    return "127.0.0.1:" + server.getPort() + "/" + name;
  }

  void create(String name) throws SQLException {
    execute("postgres", "create database " + name);
  }

  void copy(String name, String template) throws SQLException {
    execute("postgres", "create database " + name + " template " + template);
  }

  void drop(String name) throws SQLException {
    execute("postgres", "drop database " + name);
  }

  /** A copy of a migrated database, filled with a record of so many meetings. */
  void fill(String name, String template, int meetings) throws SQLException {
    copy(name, template);
    execute(
        name,
        // What the record refers to is there: to look for each of it takes most of the time.
        "set session_replication_role = replica;\nset benchmark.meetings = %d;\n%s"
            .formatted(meetings, Resources.text("record.sql")));
    tidy(name);
  }

  /** Waits until Parley has derived from the record what it keeps to answer faster. */
  void awaitDerived(String name) throws SQLException, InterruptedException {
    while (!rows(name, Resources.text("derived.sql")).get(0).get("done").booleanValue()) {
      Thread.sleep(200);
    }
    tidy(name);
  }

  /** Does what autovacuum would have done by and by. */
  void tidy(String name) throws SQLException {
    execute(name, "vacuum analyze");
    execute(name, "checkpoint");
  }

  String version() throws SQLException {
    return rows("postgres", "select current_setting('server_version') as version")
        .get(0)
        .get("version")
        .textValue();
  }

  List<JsonNode> rows(String name, String sql) throws SQLException {
    List<JsonNode> rows = new ArrayList<>();
    try (Connection connection = connect(name);
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("select row_to_json(r) from (\n" + sql + "\n) r")) {
      while (result.next()) {
        rows.add(JSON.readTree(result.getString(1)));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  void execute(String name, String sql) throws SQLException {
    try (Connection connection = connect(name);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  Connection connect(String name) throws SQLException {
    return server.getDatabase(USER, name).getConnection();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
