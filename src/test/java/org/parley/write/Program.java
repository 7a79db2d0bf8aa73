package org.parley.write;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.testsupport.Writing;

/** The packaged program in a process of its own, on a database that outlives it. */
final class Program implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("Listening on: (http://\\S+:\\d+)");

  private final Path folder;
  private final EmbeddedPostgres postgres;
  private Process process;
  private int starts;

  Program(Path folder) throws IOException {
    this.folder = folder;
    this.postgres =
        System.getProperty("parley.database").equals("postgresql")
            ? EmbeddedPostgres.start()
            : null;
  }

  /** Starts the program and tells its address. */
  String start() throws IOException, InterruptedException {
    Path log = folder.resolve("log" + ++starts);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.http.port=0",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.management.port=0",
                "-Dparley.security.accounts.ana.roles=editor",
                "-Dparley.security.accounts.ana.password-hash=" + Writing.HASH));
    database().forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-jar", System.getProperty("parley.jar")));
    process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    for (int tries = 0; tries < 600 && process.isAlive(); tries++) {
      Matcher address = ADDRESS.matcher(Files.readString(log));
      if (address.find()) {
        return address.group(1);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("It does not start: " + Files.readString(log));
  }

  private Map<String, String> database() {
    // Without a place the embedded database goes below the working directory.
    return postgres == null
        ? Map.of()
        : Map.of(
            "parley.db.url", postgres.getJdbcUrl("postgres", "postgres"),
            "parley.db.user", "postgres",
            "parley.db.password", "postgres");
  }

  /** Ends the program as a failing machine would. */
  void kill() throws InterruptedException {
    assertNotNull(process);
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null) {
      kill();
    }
    if (postgres != null) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
