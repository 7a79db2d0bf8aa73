package org.parley.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testsupport.CuttingProxy;
import org.parley.testsupport.Patience;
import org.parley.testsupport.Postgres;
import org.parley.testsupport.Program;

/** The connection to the database is lost while a change is committed. */
@EnabledIfSystemProperty(
    named = "parley.database",
    matches = "postgresql",
    disabledReason = "An embedded database has no connection to lose")
class LostCommitIT {
  private static final String CREATE =
      """
      mutation ($key: String!) {
        createTopic(input: {labels: [{text: $key}], idempotencyKey: $key}) {topic {slug}}
      }
      """;

  private static final String LAST_ID = "select last_value from record_seq";

  @TempDir Path folder;

  @Test
  void theAnswerIsThatNobodyKnowsAndTheKeyFindsOut() throws Exception {
    try (Postgres postgres = new Postgres(folder.resolve("postgres"));
        CuttingProxy proxy = new CuttingProxy(postgres.port())) {
      Map<String, String> settings = new HashMap<>(postgres.settings());
      settings.put(
          "parley.db.url",
          // Statements keep their words, by which the proxy knows them.
          "jdbc:postgresql://127.0.0.1:%d/postgres?prepareThreshold=0".formatted(proxy.port()));
      try (Program program = new Program(folder, settings)) {
        program.start();
        outcomeIsUnknown(program, proxy, "delivered", true);
        outcomeIsUnknown(program, proxy, "lost", false);
        assertEquals("2", postgres.ask("select count(*) from record_change where author = 'ana'"));
      }
    }
  }

  @Test
  void idsThatTheServerForgetsAreNotGivenTwice() throws Exception {
    // What no commit has written to the disk, the server has mostly not written a moment later.
    Map<String, String> lazy = Map.of("wal_writer_delay", "10s");
    try (Postgres postgres = new Postgres(folder.resolve("postgres"), lazy);
        Program program = new Program(folder, postgres.settings())) {
      program.start();
      program.ask(CREATE, Map.of("key", "first"));
      postgres.run("checkpoint");
      String drawn = postgres.ask(LAST_ID);
      while (postgres.ask(LAST_ID).equals(drawn)) {
        createInVain(program);
      }
      postgres.crash();
      postgres.start();
      Patience.until(() -> !program.ask(CREATE, Map.of("key", "second")).has("errors"));
      for (int i = 0; i < 110; i++) {
        JsonNode answer = program.ask(CREATE, Map.of("key", "later-" + i));
        assertFalse(answer.has("errors"), answer::toString);
      }
    }
  }

  /** Has a topic made that is not kept, because the answer fails. */
  private static void createInVain(Program program) {
    JsonNode answer =
        program.ask(
            "mutation {createTopic(input: {labels: [{text: \"Trains\"}]})"
                + " {topic {history(after: \"nothing\") {totalCount}}}}");
    assertEquals("INVALID_CURSOR", answer.at("/errors/0/extensions/code").asText());
  }

  private static void outcomeIsUnknown(
      Program program, CuttingProxy proxy, String key, boolean delivered) throws Exception {
    proxy.cutAtCommit(delivered);

    JsonNode unknown = program.ask(CREATE, Map.of("key", key));
    assertEquals(
        "OUTCOME_UNKNOWN", unknown.at("/errors/0/extensions/code").asText(), unknown::toString);
    assertTrue(unknown.at("/data/createTopic").isNull());

    JsonNode again = program.ask(CREATE, Map.of("key", key));
    assertEquals(key, again.at("/data/createTopic/topic/slug").asText(), again::toString);
  }
}
