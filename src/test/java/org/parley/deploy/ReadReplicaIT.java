package org.parley.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.parley.deploy.Asking.createTopic;
import static org.parley.deploy.Asking.subscribe;
import static org.parley.deploy.Asking.untilTold;
import static org.parley.testsupport.Patience.until;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testsupport.Postgres;
import org.parley.testsupport.Program;
import org.parley.testsupport.SocketClient;

/** A program whose queries are answered from a standby of its database. */
@EnabledIfSystemProperty(
    named = "parley.database",
    matches = "postgresql",
    disabledReason = "An embedded database has no standby")
class ReadReplicaIT {
  @TempDir Path folder;

  @AutoClose private Postgres primary;
  @AutoClose private Postgres standby;
  @AutoClose private Program program;
  private String address;

  @BeforeEach
  void start() throws Exception {
    primary = new Postgres(folder.resolve("primary"));
    standby = primary.standby(folder.resolve("standby"));
    Map<String, String> settings = new HashMap<>(primary.settings());
    settings.put("parley.db.replica-url", standby.url());
    settings.put("parley.db.acquisition-timeout", "2S");
    program = new Program(Files.createDirectory(folder.resolve("program")), settings);
    address = program.start();
    createTopic(program, "first");
    until(() -> isThere("first"));
  }

  @Test
  void queriesSeeWhatTheReplicaHasAndChangesAreToldAsTheyAre() throws Exception {
    try (SocketClient subscriber = SocketClient.initialisedAt(address)) {
      subscribe(subscriber, program);
      pause();
      String before = tag();
      createTopic(program, "second");

      assertFalse(isThere("second"), "The standby does not have it yet");
      assertEquals(before, tag(), "What it answers has not changed");
      assertEquals("second", slug(program.ask(topic("second"))), "Its editor reads it at once");
      untilTold(subscriber, "second");

      standby.ask("select pg_wal_replay_resume()");
      until(() -> isThere("second"));
      assertNotEquals(before, tag());
    }
  }

  @Test
  void withoutTheReplicaQueriesAreUnavailableAndEditorsGoOn() throws Exception {
    standby.stop();

    JsonNode answer = program.askAnonymously(topic("first"));
    assertEquals("UNAVAILABLE", answer.at("/errors/0/extensions/code").asText());
    createTopic(program, "without-the-replica");
    assertEquals("without-the-replica", slug(program.ask(topic("without-the-replica"))));

    standby.start();
    until(() -> isThere("without-the-replica"));
  }

  private void pause() throws Exception {
    standby.ask("select pg_wal_replay_pause()");
    until(() -> standby.ask("select pg_get_wal_replay_pause_state()").equals("paused"));
  }

  private boolean isThere(String slug) {
    return slug(program.askAnonymously(topic(slug))).equals(slug);
  }

  private static String topic(String slug) {
    return "{topic(slug: \"%s\") {slug}}".formatted(slug);
  }

  private static String slug(JsonNode answer) {
    return answer.at("/data/topic/slug").asText();
  }

  /** The entity tag of a query by GET. */
  private String tag() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/graphql?query=%7Btopics%7Bslug%7D%7D"))
            .build();
    return HttpClient.newHttpClient()
        .send(request, BodyHandlers.ofString())
        .headers()
        .firstValue("ETag")
        .orElseThrow();
  }
}
