package org.parley.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program in a process of its own, on a database that outlives it. */
public final class Program implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern ADDRESS =
      Pattern.compile("Listening on: (http://[^\\s:]+:\\d+).* listening on (http://[^\\s:]+:\\d+)");

  /** Ports that are free, of this machine alone, and the account that tests write with. */
  private static final Map<String, String> LOCAL =
      Map.of(
          "quarkus.http.port", "0",
          "quarkus.http.host", "127.0.0.1",
          "parley.management.port", "0",
          "quarkus.management.host", "127.0.0.1",
          "parley.security.accounts.ana.roles", "editor",
          "parley.security.accounts.ana.password-hash", Writing.HASH);

  private final Path folder;
  private final Map<String, String> settings;
  private final Map<String, String> environment;
  private Process process;
  private Path log;
  private String address;
  private String management;
  private int starts;

  /** A program that keeps its log, and what it keeps itself, in a folder. */
  public Program(Path folder, Map<String, String> settings) {
    this(folder, settings, Map.of());
  }

  /** A program that is given further settings as environment variables. */
  public Program(Path folder, Map<String, String> settings, Map<String, String> environment) {
    this.folder = folder;
    this.settings = settings;
    this.environment = environment;
  }

  /** Starts the program and tells its address. */
  public String start() throws IOException, InterruptedException {
    launch();
    return address();
  }

  /** Waits until a program that was launched is ready and tells its address. */
  public String address() throws IOException, InterruptedException {
    for (int tries = 0; tries < 1200 && process.isAlive(); tries++) {
      Matcher said = ADDRESS.matcher(log());
      if (said.find()) {
        address = said.group(1);
        management = said.group(2);
        return address;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("It does not start: " + log());
  }

  /** Asks it as an editor. */
  public JsonNode ask(String query) {
    try {
      return ask(query, Map.of());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks it as nobody in particular. */
  public JsonNode askAnonymously(String query) {
    try {
      return send(request(query, Map.of()).build());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks it as an editor; throws what says that there was no answer. */
  public JsonNode ask(String query, Map<String, ?> variables)
      throws IOException, InterruptedException {
    return send(request(query, variables).header("Authorization", Writing.BASIC).build());
  }

  private HttpRequest.Builder request(String query, Map<String, ?> variables) throws IOException {
    String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
    return HttpRequest.newBuilder(URI.create(address + "/graphql"))
        .timeout(Patience.LIMIT)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private static JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
  }

  /** Starts the program, which is to end by itself, and tells its exit code. */
  public int startInVain() throws IOException, InterruptedException {
    launch();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      throw new IllegalStateException("It does not end: " + log());
    }
    return process.exitValue();
  }

  /** Starts the program and does not wait for anything. */
  public void launch() throws IOException {
    log = folder.resolve("log" + ++starts);
    Map<String, String> all = new HashMap<>(LOCAL);
    all.putAll(settings);
    ProcessBuilder builder =
        new ProcessBuilder(Packaged.command(all))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    process = builder.start();
  }

  /** Output since the last start. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  /** Where it tells of its health. */
  public String management() {
    return management;
  }

  /** Asks the program to end, as an orchestrator would, and waits until it has. */
  public void stop() throws IOException, InterruptedException {
    askToStop();
    awaitEnd();
  }

  /** Asks the program to end, as an orchestrator would. */
  public void askToStop() {
    process.destroy();
  }

  /** Waits until the program has ended, and tells its exit code. */
  public int awaitEnd() throws IOException, InterruptedException {
    if (!process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("It does not stop: " + log());
    }
    return process.exitValue();
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
