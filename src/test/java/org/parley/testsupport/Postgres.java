package org.parley.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

/** A PostgreSQL server that can be stopped and started again, with what it holds. */
public final class Postgres implements AutoCloseable {
  private final Path folder;
  private final int port;
  private EmbeddedPostgres server;

  public Postgres(Path folder) throws IOException {
    this.folder = folder;
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    start();
  }

  public void start() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setPort(port)
            .start();
  }

  public void stop() throws IOException {
    server.close();
  }

  /** How a program finds it. */
  public Map<String, String> settings() {
    return Map.of(
        "parley.db.url", server.getJdbcUrl("postgres", "postgres"),
        "parley.db.user", "postgres",
        "parley.db.password", "postgres");
  }

  @Override
  public void close() throws IOException {
    stop();
  }
}
