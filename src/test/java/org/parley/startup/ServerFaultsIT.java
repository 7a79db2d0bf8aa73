package org.parley.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.testsupport.Patience.until;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testsupport.Postgres;
import org.parley.testsupport.Program;

/** Faults of a PostgreSQL server at start, and what the program then says. */
@EnabledIfSystemProperty(
    named = "parley.database",
    matches = "postgresql",
    disabledReason = "An embedded database has no server")
class ServerFaultsIT {
  private static final String QUERY = "{topics {slug}}";
  private static final String CHANGE =
      "mutation {createTopic(input: {labels: [{text: \"Hanging\"}], idempotencyKey: \"hanging\"})"
          + " {topic {slug}}}";
  private static final String WAITING =
      "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

  @TempDir static Path folder;
  @AutoClose private static Postgres postgres;

  @BeforeAll
  static void start() throws Exception {
    Path data = folder.resolve("postgres");
    postgres = new Postgres(data);
    postgres.run("create role guest login password 'right'");
    Path access = data.resolve("pg_hba.conf");
    Files.writeString(
        access, "host all guest localhost scram-sha-256\n" + Files.readString(access));
    postgres.run("select pg_reload_conf()");
  }

  @Test
  void aUrlThatIsNone() throws Exception {
    fails(Map.of("parley.db.url", "postgres://parley:hush@localhost/parley"), "PARLEY_DB_URL");
    fails(
        Map.of("parley.db.url", "jdbc:postgresql://localhost:port/parley?password=hush"),
        "PARLEY_DB_URL");
  }

  @Test
  void aServerThatIsNotThere() throws Exception {
    Map<String, String> soon = Map.of("parley.db.start-timeout", "1s");
    fails(
        with(soon, "parley.db.url", "jdbc:postgresql://no-such-host.invalid/parley"),
        "PARLEY_DB_URL",
        "no-such-host.invalid");
    fails(
        with(soon, "parley.db.url", "jdbc:postgresql://localhost:1/parley"),
        "PARLEY_DB_URL",
        "localhost:1 refused");
  }

  @Test
  void aWrongPasswordOrNone() throws Exception {
    Map<String, String> guest = with(postgres.settings(), "parley.db.user", "guest");
    fails(with(guest, "parley.db.password", "hush"), "PARLEY_DB_USER and PARLEY_DB_PASSWORD");
    guest.remove("parley.db.password");
    fails(guest, "PARLEY_DB_USER and PARLEY_DB_PASSWORD");
  }

  @Test
  void aDatabaseThatDoesNotExist() throws Exception {
    String url = postgres.settings().get("parley.db.url").replaceFirst("postgres$", "nowhere");
    fails(with(postgres.settings(), "parley.db.url", url), "create it", "nowhere", "PARLEY_DB_URL");
  }

  @Test
  void aUserWhoMayNotCreateTables() throws Exception {
    Map<String, String> guest = with(postgres.settings(), "parley.db.user", "guest");
    fails(with(guest, "parley.db.password", "right"), "PARLEY_DB_USER", "permission denied");
  }

  @Test
  void aDatabaseThatANewerProgramHasMigrated() throws Exception {
    try (Postgres newer = new Postgres(folder.resolve("newer"))) {
      try (Program program = new Program(folder, newer.settings())) {
        program.start();
      }
      newer.run(
          "insert into flyway_schema_history values"
              + " (99, '99', 'later', 'SQL', 'V99__later.sql', 0, 'parley', now(), 1, true)");
      fails(newer.settings(), "newer Parley", "backup");
    }
  }

  @Test
  void aServerThatStartsLaterIsWaitedFor() throws Exception {
    try (Postgres late = new Postgres(folder.resolve("late"));
        Program program =
            new Program(Files.createDirectory(folder.resolve("waiting")), late.settings())) {
      late.stop();
      program.launch();
      until(
          () -> {
            assertFalse(program.log().contains("ERROR"), program.log());
            return program.log().contains("Waiting up to 60 s (PARLEY_DB_START_TIMEOUT)");
          });
      late.start();

      assertTrue(program.address().startsWith("http"));
    }
  }

  /** The pool's own time-out for a silent server is longer than this test waits for an answer. */
  @Test
  void aServerThatHangsFailsAQuerySoonAfterItsTime() throws Exception {
    Map<String, String> settings = new HashMap<>(postgres.settings());
    settings.put("parley.limits.execution-time", "1s");
    try (Program program =
        new Program(Files.createDirectory(folder.resolve("hanging")), settings)) {
      program.start();
      until(() -> program.ask(QUERY).at("/errors").isMissingNode());
      postgres.freeze();
      try {
        String code = program.ask(QUERY).at("/errors/0/extensions/code").asText();
        assertTrue(Set.of("TIMED_OUT", "UNAVAILABLE").contains(code), code);
      } finally {
        postgres.thaw();
      }
      until(() -> program.ask(QUERY).at("/errors").isMissingNode());
    }
  }

  /** The change is at work when the server hangs, so that no check of its connection finds that. */
  @Test
  void aServerThatHangsFailsAChangeSoonAfterItsTime() throws Exception {
    Map<String, String> settings = new HashMap<>(postgres.settings());
    settings.put("parley.limits.execution-time", "1s");
    try (Program program =
            new Program(Files.createDirectory(folder.resolve("changing")), settings);
        Connection other = DriverManager.getConnection(postgres.url(), "postgres", "postgres");
        Statement statement = other.createStatement()) {
      program.start();
      other.setAutoCommit(false);
      statement.execute("select latest from revision where id = 1 for update");
      CompletableFuture<JsonNode> answer = CompletableFuture.supplyAsync(() -> program.ask(CHANGE));
      until(() -> !postgres.ask(WAITING).equals("0"));
      postgres.freeze();
      try {
        String code = answer.join().at("/errors/0/extensions/code").asText();
        assertTrue(Set.of("TIMED_OUT", "UNAVAILABLE").contains(code), code);
      } finally {
        postgres.thaw();
      }
      other.rollback();
      until(() -> program.ask(CHANGE).at("/errors").isMissingNode());
      assertEquals("hanging", program.ask(CHANGE).at("/data/createTopic/topic/slug").asText());
    }
  }

  private static void fails(Map<String, String> settings, String... words) throws Exception {
    Start.failsAndSays(folder, settings, words);
  }

  private static Map<String, String> with(Map<String, String> settings, String name, String value) {
    Map<String, String> all = new HashMap<>(settings);
    all.put(name, value);
    return all;
  }
}
