package org.parley.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL server that can be stopped and started again, with what it holds. */
public final class Postgres implements AutoCloseable {
  private final Path folder;
  private final int port;
  private final Map<String, String> configuration;
  private EmbeddedPostgres server;

  public Postgres(Path folder) throws IOException {
    this(folder, Map.of());
  }

  /** A server with entries of postgresql.conf. */
  public Postgres(Path folder, Map<String, String> configuration) throws IOException {
    this.folder = folder;
    this.configuration = configuration;
    this.port = Ports.free();
    start();
  }

  public void start() throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setPort(port)
            .setPGStartupWait(Patience.LIMIT);
    configuration.forEach(builder::setServerConfig);
    server = builder.start();
  }

  public void stop() throws IOException {
    server.close();
    // Closing gives up after some seconds, which does not mean that the server has ended.
    Patience.until(() -> !Files.exists(folder.resolve("postmaster.pid")));
  }

  /** Ends it at once, as PostgreSQL's immediate mode does: it recovers at its next start. */
  public void crash() throws IOException, InterruptedException {
    signal("QUIT", postmaster());
    Patience.until(() -> !Files.exists(folder.resolve("postmaster.pid")));
    // Lets go of the folder.
    server.close();
  }

  /** Has all of its processes stand still: connections stay open, and nothing is answered. */
  public void freeze() throws IOException, InterruptedException {
    signalAll("STOP");
  }

  /** Lets it go on after it was frozen. */
  public void thaw() throws IOException, InterruptedException {
    signalAll("CONT");
  }

  private void signalAll(String name) throws IOException, InterruptedException {
    ProcessHandle postmaster = postmaster();
    signal(
        name,
        Stream.concat(Stream.of(postmaster), postmaster.descendants())
            .toArray(ProcessHandle[]::new));
  }

  private static void signal(String name, ProcessHandle... processes)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("kill", "-" + name));
    for (ProcessHandle each : processes) {
      command.add(String.valueOf(each.pid()));
    }
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(folder.resolve("postmaster.pid")).get(0);
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  /** A second server, in a folder that is not there yet, that follows this one. */
  public Postgres standby(Path copy) throws IOException, SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_backup_start('standby', true)");
      copyFolder(copy);
      try (ResultSet stop = statement.executeQuery("select labelfile from pg_backup_stop()")) {
        stop.next();
        Files.writeString(copy.resolve("backup_label"), stop.getString(1));
      }
    }
    Files.createFile(copy.resolve("standby.signal"));
    Files.writeString(
        copy.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres'%n".formatted(port));
    return new Postgres(copy);
  }

  private void copyFolder(Path copy) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            return visitFile(directory, attributes);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String name = folder.relativize(file).toString();
            if (!name.startsWith("postmaster.") && !name.equals("epg-lock")) {
              try {
                Files.copy(file, copy.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
              } catch (NoSuchFileException e) {
                return visitFileFailed(file, e);
              }
            }
            return FileVisitResult.CONTINUE;
          }

          /** A server at work removes files, which a copy of it need not have. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
  }

  /** Returns the first column of the first row that a statement answers. */
  public String ask(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** Runs statements as its administrator. */
  public void run(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Connection connect() throws SQLException {
    return server.getPostgresDatabase().getConnection();
  }

  /** Where it is, for JDBC. */
  public String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }

  public int port() {
    return port;
  }

  /** Settings by which a program finds it. */
  public Map<String, String> settings() {
    return Map.of(
        "parley.db.url", url(),
        "parley.db.user", "postgres",
        "parley.db.password", "postgres");
  }

  @Override
  public void close() throws IOException {
    stop();
  }
}
