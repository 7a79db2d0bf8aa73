package org.parley.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program in a process of its own, on a database that outlives it. */
public final class Program implements AutoCloseable {
  private static final Pattern ADDRESS =
      Pattern.compile("Listening on: (http://\\S+:\\d+).* listening on (http://\\S+:\\d+)");

  private final Path folder;
  private final Map<String, String> settings;
  private Process process;
  private String management;
  private int starts;

  /** A program that keeps its log, and what it keeps itself, in a folder. */
  public Program(Path folder, Map<String, String> settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /** Starts the program and tells its address. */
  public String start() throws IOException, InterruptedException {
    Path log = folder.resolve("log" + ++starts);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.http.port=0",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dparley.management.port=0",
                "-Dquarkus.management.host=127.0.0.1",
                "-Dparley.security.accounts.ana.roles=editor",
                "-Dparley.security.accounts.ana.password-hash=" + Writing.HASH));
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
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
        management = address.group(2);
        return address.group(1);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("It does not start: " + Files.readString(log));
  }

  /** Where it tells of its health. */
  public String management() {
    return management;
  }

  /** Asks the program to end, as an orchestrator would, and waits until it has. */
  public void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /** Ends the program as a failing machine would. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null) {
      kill();
    }
  }
}
