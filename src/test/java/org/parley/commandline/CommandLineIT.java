package org.parley.commandline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.testsupport.Patience.until;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testsupport.Postgres;
import org.parley.testsupport.Program;

/** Commands of the packaged program, on a database of their own. */
class CommandLineIT {
  private static final Path SAMPLE =
      Path.of("src/main/resources/datasets/belgrade-pristina.json").toAbsolutePath();
  private static final String DIALOGUE = "belgrade-pristina-dialogue";
  private static final boolean IS_SERVER =
      "postgresql".equals(System.getProperty("parley.database"));
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @AutoClose private Postgres postgres;
  private final Map<String, String> settings = new HashMap<>();
  private CommandProgram commands;

  @BeforeEach
  void prepareDatabase() throws IOException {
    if (IS_SERVER) {
      postgres = new Postgres(folder.resolve("postgres"));
      settings.putAll(postgres.settings());
    }
    commands = new CommandProgram(folder, settings);
  }

  @Test
  void anImportIsStoredOnceAndAnExportEqualsTheDownload() throws Exception {
    CommandProgram.Answer first = commands.run("import", SAMPLE.toString(), "--as", "ana");
    assertEquals(0, first.code(), first::toString);
    assertTrue(first.text().matches("(?s).*total +827 +0 +0 +0\n.*Stored\\.\n"), first::toString);
    CommandProgram.Answer again = commands.run(SAMPLE.toFile(), "import", "-", "--as", "ana");
    assertEquals(0, again.code(), again::toString);
    assertTrue(again.text().matches("(?s).*total +0 +0 +827 +0\n.*"), again::toString);

    importsCsvFiles();

    CommandProgram.Answer json = commands.run("export", DIALOGUE);
    assertEquals(0, json.code(), json::toString);
    assertEquals("", json.err());
    CommandProgram.Answer whole = commands.run("export", "--all", "--format", "ndjson");
    assertEquals(0, whole.code(), whole::toString);
    CommandProgram.Answer feed = commands.run("export", "--all", "--format", "atom");
    assertEquals(1, feed.code(), feed::toString);
    Path calendar = folder.resolve("talks.ics");
    Files.writeString(calendar, "An earlier one");
    assertEquals(
        0,
        commands
            .run(
                "export",
                DIALOGUE,
                "--format",
                "ics",
                "--output",
                calendar.toString(),
                "--recorded-before",
                "2100-01-01T00:00:00Z",
                "--origin",
                "https://example.org")
            .code());
    CommandProgram.Answer unknown =
        commands.run("export", "no-talks", "--output", folder.resolve("none.json").toString());
    assertEquals(1, unknown.code());
    assertEquals("no-talks: There is no dialogue with this slug.\n", unknown.err());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of("talks.ics"),
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("none.*|talks.*"))
              .toList());
    }

    try (Program program = new Program(folder, settings)) {
      String address = program.start();
      assertArrayEquals(get(address + "/datasets/" + DIALOGUE), json.out());
      assertArrayEquals(get(address + "/datasets.ndjson"), whole.out());
      byte[] served =
          get(address + "/datasets/" + DIALOGUE + ".ics?recordedBefore=2100-01-01T00:00:00Z");
      assertEquals(
          unfolded(new String(served)).replace(address, "https://example.org"),
          unfolded(Files.readString(calendar)));
      assertEquals(
          "ana",
          program.ask("{changes(first: 1) {nodes {by}}}").at("/data/changes/nodes/0/by").asText());
      refusesOrWorksBesideAServer();
    }
  }

  private void importsCsvFiles() throws Exception {
    CommandProgram.Answer dialogues =
        commands.run("import", example("dialogues.csv"), "--list", "dialogues");
    assertTrue(dialogues.text().matches("(?s).*total +1 +0 +0 +0\n.*"), dialogues::toString);
    CommandProgram.Answer promises =
        commands.run(
            "import",
            example("promises.csv"),
            "--list",
            "pledges",
            "--mapping",
            example("promises.yaml"));
    assertTrue(promises.text().matches("(?s).*total +3 +0 +0 +0\n.*"), promises::toString);
  }

  private static String example(String file) {
    return Path.of("docs/import", file).toAbsolutePath().toString();
  }

  /** A server has the file of H2 for itself; on PostgreSQL it goes on beside a command. */
  private void refusesOrWorksBesideAServer() throws Exception {
    CommandProgram.Answer beside = commands.run("check", SAMPLE.toString());
    if (IS_SERVER) {
      assertEquals(0, beside.code(), beside::toString);
      return;
    }
    assertEquals(3, beside.code(), beside::toString);
    assertEquals(1, beside.err().lines().count(), beside::toString);
    assertTrue(
        beside.err().contains("another program has the file of the database open"),
        beside::toString);
  }

  @Test
  void problemsAreAllToldAndNothingIsStored() throws Exception {
    ObjectNode record = (ObjectNode) JSON.readTree(SAMPLE.toFile());
    ArrayNode topics = (ArrayNode) record.path("topics");
    for (int i = 0; i < 10; i++) {
      topics.addObject().put("slug", "wrong-" + i).put("label", "No such field");
    }
    Path wrong = folder.resolve("wrong.json");
    JSON.writeValue(wrong.toFile(), record);
    CommandProgram.Answer answer = commands.run("import", wrong.toString());
    assertEquals(1, answer.code(), answer::toString);
    assertEquals("", answer.text());
    for (int i = 0; i < 10; i++) {
      String problem = wrong + ": topics[wrong-" + i + "].label is unknown.\n";
      assertTrue(answer.err().contains(problem), answer::toString);
    }
    assertTrue(answer.err().endsWith("nothing was stored.\n"), answer::toString);
    assertFalse(answer.err().contains("\tat "), answer::toString);

    byte[] sample = Files.readAllBytes(SAMPLE);
    Path half = folder.resolve("half.json");
    Files.write(half, Arrays.copyOf(sample, sample.length / 2));
    CommandProgram.Answer truncated = commands.run("import", half.toString());
    assertEquals(1, truncated.code(), truncated::toString);
    assertTrue(truncated.err().startsWith(half + ": line "), truncated::toString);

    CommandProgram.Answer check = commands.run("check", SAMPLE.toString());
    assertEquals(0, check.code(), check::toString);
    assertTrue(check.text().matches("(?s).*total +827 +0 +0 +0\n.*"), check::toString);
  }

  @Test
  void aKilledImportStoresNothing() throws Exception {
    Path many = folder.resolve("many.ndjson");
    StringBuilder lines =
        new StringBuilder(
            "{\"format\":\"parley-dataset\",\"formatVersion\":1,\"title\":\"Many\"}\n");
    for (int i = 0; i < 4_000; i++) {
      lines.append(
          "{\"topics\":{\"slug\":\"t%1$d\",\"labels\":[{\"text\":\"T %1$d\"}]}}\n".formatted(i));
    }
    Files.writeString(many, lines);
    Path err = folder.resolve("killed");
    Process process =
        commands
            .builder("import", many.toString(), "--as", "ana")
            .redirectError(err.toFile())
            .start();
    try {
      // All are checked, and most of what is stored is still to be written.
      until(() -> Files.readString(err).contains("being stored"));
    } finally {
      process.destroyForcibly();
    }
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals(128 + 9, process.exitValue(), Files.readString(err));

    CommandProgram.Answer check = commands.run("check", many.toString());
    assertTrue(check.text().matches("(?s).*total +4000 +0 +0 +0\n.*"), check::toString);

    goesOnAfterTheLastBatchThatWasStored(many);
  }

  private void goesOnAfterTheLastBatchThatWasStored(Path many) throws Exception {
    Path err = folder.resolve("killed-batches");
    Process process =
        commands
            .builder("import", many.toString(), "--as", "ana", "--batch", "100")
            .redirectError(err.toFile())
            .start();
    try {
      until(() -> Files.readString(err).contains("100 records stored"));
    } finally {
      process.destroyForcibly();
    }
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));

    CommandProgram.Answer again =
        commands.run("import", many.toString(), "--as", "ana", "--batch", "1000");
    Matcher total = Pattern.compile("total +(\\d+) +0 +(\\d+) +0\n").matcher(again.text());
    assertTrue(total.find(), again::toString);
    int added = Integer.parseInt(total.group(1));
    int unchanged = Integer.parseInt(total.group(2));
    assertEquals(4_000, added + unchanged, again::toString);
    assertTrue(unchanged >= 100, again::toString);
  }

  @Test
  void whatIsNotThereIsToldInALine() throws Exception {
    CommandProgram.Answer missing = commands.run("import", "nowhere.json");
    assertEquals(3, missing.code());
    assertEquals("nowhere.json: there is no such file\n", missing.err());
    CommandProgram.Answer folderless = commands.run("export", "talks", "--output", "no/talks.json");
    assertEquals(3, folderless.code());
    assertEquals(1, folderless.err().lines().count(), folderless::toString);
    assertEquals(2, commands.run("serve").code());
    assertEquals(0, commands.run("--version").code());
    assertFalse(Files.exists(folder.resolve("data")));

    Map<String, String> wrong = new HashMap<>(settings);
    wrong.put("parley.limits.body", "much");
    CommandProgram.Answer setting =
        new CommandProgram(folder, wrong).run("check", SAMPLE.toString());
    assertEquals(3, setting.code(), setting::toString);
    assertEquals("", setting.text());
    // What the framework logs before it has read its settings comes before.
    assertTrue(
        setting
            .err()
            .endsWith(
                "Parley can't start: these settings are missing or wrong: PARLEY_LIMITS_BODY must be"
                    + " a size such as 64M, but was \"much\"\n"),
        setting::toString);
  }

  /** The lines of a calendar, which are folded where an address is longer. */
  private static String unfolded(String calendar) {
    return calendar.replace("\r\n ", "");
  }

  private static byte[] get(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray())
        .body();
  }
}
