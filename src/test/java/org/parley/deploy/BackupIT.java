package org.parley.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testsupport.Postgres;
import org.parley.testsupport.Program;

/** Backups are made as k8s/ does, restored as its README says, and hold the whole record. */
class BackupIT {
  /** Something of each kind, with its past. */
  private static final String RECORD =
      """
      {
        topic(slug: "before-the-backup") {id version labels {text} history {nodes {at by action}}}
        dialogues {nodes {slug timeline(first: 100) {totalCount nodes {__typename}}}}
        participant(slug: "serbia") {scorecard {fulfilled broken notAssessed fulfilmentRate}}
        pledges(first: 100) {totalCount nodes {id slug status citations {source {slug}}}}
        search(text: "vucic", first: 20) {nodes {__typename ... on Meeting {slug}}}
      }
      """;

  @TempDir Path folder;

  /** Changes as a later program may make: a table that refers to another one, a type, a column. */
  private static final String[] LATER_SCHEMA = {
    "create type weight as enum ('LIGHT', 'HEAVY')",
    "create table pledge_weight (pledge_id bigint primary key references pledge, weight weight)",
    "insert into pledge_weight select id, 'HEAVY' from pledge",
    "alter table pledge add column weighed boolean",
    "insert into flyway_schema_history values"
        + " (99, '99', 'later', 'SQL', 'V99__later.sql', 0, 'parley', now(), 1, true)"
  };

  @Test
  @EnabledIfSystemProperty(
      named = "parley.database",
      matches = "postgresql",
      disabledReason = "An embedded database is copied as a file")
  void aDumpOfPostgresqlGoesBackOverALaterSchemaAndIntoAnEmptyDatabase() throws Exception {
    assumeTrue(
        Stream.of("pg_dump", "pg_restore", "psql").allMatch(Commands::isInstalled),
        "PostgreSQL's client programs are not installed (postgresql-client)");
    try (Postgres postgres = new Postgres(folder.resolve("postgres"));
        Program program = new Program(folder, postgres.settings())) {
      program.start();
      write(program, "before-the-backup");
      List<JsonNode> record = read(program);
      String database =
          postgres.settings().get("parley.db.url").replace("jdbc:", "") + "?user=postgres";
      Path backup = backUp(postgres.settings());
      write(program, "after-the-backup");
      assertNotEquals(record, read(program));
      program.stop();
      postgres.run(LATER_SCHEMA);
      assertEquals(1, program.startInVain(), "A newer program has migrated the database");

      Path broken = folder.resolve("broken.dump");
      byte[] bytes = Files.readAllBytes(backup);
      Files.write(broken, Arrays.copyOf(bytes, bytes.length * 9 / 10));
      assertThrows(AssertionError.class, () -> restore(broken, database));
      assertNotEquals("0", postgres.ask("select count(*) from pledge_weight"));

      restore(backup, database);
      program.start();
      assertEquals(record, read(program));
      program.stop();

      postgres.run("create database elsewhere");
      String elsewhere = database.replace("/postgres?", "/elsewhere?");
      restore(backup, elsewhere);
      Map<String, String> settings =
          Map.of("parley.db.url", "jdbc:" + elsewhere, "parley.db.password", "postgres");
      try (Program other = new Program(Files.createDirectory(folder.resolve("b")), settings)) {
        other.start();
        assertEquals(record, read(other));
        // What is written next has ids and cursors of its own.
        write(other, "after-the-backup");
      }
    }
  }

  @Test
  @EnabledIfSystemProperty(
      named = "parley.database",
      matches = "h2",
      disabledReason = "A server's database is in no file of the program")
  void aCopyOfTheEmbeddedDatabasesFileIsABackup() throws Exception {
    Path file = folder.resolve("data/parley.mv.db");
    Path copy = folder.resolve("copy");
    try (Program program = new Program(folder, Map.of())) {
      program.start();
      write(program, "before-the-backup");
      List<JsonNode> record = read(program);
      program.stop();
      Files.copy(file, copy);
      program.start();
      write(program, "after-the-backup");
      assertNotEquals(record, read(program));
      program.stop();

      Files.delete(file);
      Files.move(copy, file);
      program.start();
      assertEquals(record, read(program));
      write(program, "after-the-backup");
    }
  }

  /** Runs what the CronJob runs, among backups of other nights, of which it keeps thirteen. */
  private Path backUp(Map<String, String> settings) throws Exception {
    Path backups = Files.createDirectory(folder.resolve("backups"));
    for (int day = 10; day < 30; day++) {
      Files.createFile(backups.resolve("parley-202001%dT023000Z.dump".formatted(day)));
    }
    Files.createFile(backups.resolve("parley-20200130T023000Z.dump.part"));
    JsonNode container =
        Manifests.overlay("production")
            .one("CronJob", "backup")
            .at("/spec/jobTemplate/spec/template/spec/containers/0");
    String script = container.at("/command/2").asText().replace("/backups", backups.toString());
    Map<String, String> environment =
        Map.of(
            "PARLEY_DB_URL", settings.get("parley.db.url"),
            "PGUSER", settings.get("parley.db.user"),
            "PGPASSWORD", settings.get("parley.db.password"));
    Commands.run(folder, environment, "bash", container.at("/command/1").asText(), script);
    try (Stream<Path> files = Files.list(backups)) {
      List<Path> kept = files.sorted().toList();
      assertEquals(14, kept.size(), kept::toString);
      assertEquals("parley-20200117T023000Z.dump", kept.get(0).getFileName().toString());
      return kept.get(13);
    }
  }

  /** Runs what the README says. */
  private void restore(Path backup, String database) throws Exception {
    Path k8s = Path.of("k8s").toAbsolutePath();
    String readme = Files.readString(k8s.resolve("README.md"));
    Matcher command =
        Pattern.compile("(?m)^PARLEY_DB_URL=(\\S+) k8s/(\\S+) \\S+\\.dump$").matcher(readme);
    assertTrue(command.find(), "The README tells how to restore");
    Commands.run(
        folder,
        Map.of("PARLEY_DB_URL", database),
        k8s.resolve(command.group(2)).toString(),
        backup.toString());
  }

  private static void write(Program program, String slug) throws Exception {
    String mutation =
        "mutation {createTopic(input: {slug: \"%s\", labels: [{text: \"Trains\"}]}) {topic {slug}}}";
    ask(program, mutation.formatted(slug));
  }

  /** Answers of the program, and then its whole log of changes. */
  private static List<JsonNode> read(Program program) throws Exception {
    List<JsonNode> answers = new ArrayList<>(List.of(ask(program, RECORD)));
    String after = "";
    do {
      String changes =
          "{changes(first: 100 %s) {nodes {cursor action nodeId by at}"
              + " pageInfo {endCursor hasNextPage}}}";
      JsonNode page = ask(program, changes.formatted(after)).path("changes");
      answers.add(page);
      after = "after: \"%s\"".formatted(page.at("/pageInfo/endCursor").asText());
    } while (answers.get(answers.size() - 1).at("/pageInfo/hasNextPage").asBoolean());
    return answers;
  }

  private static JsonNode ask(Program program, String query) throws Exception {
    JsonNode answer = program.ask(query);
    assertFalse(answer.has("errors"), answer::toString);
    return answer.path("data");
  }
}
