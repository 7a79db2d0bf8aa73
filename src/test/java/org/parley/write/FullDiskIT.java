package org.parley.write;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testsupport.Patience;
import org.parley.testsupport.Program;
import org.parley.testsupport.SmallDisk;

/** The disk of the embedded database, which here is a small one in memory, gets full. */
@EnabledIfSystemProperty(
    named = "parley.database",
    matches = "h2",
    disabledReason = "A server's disk is its own")
class FullDiskIT {
  /** Less than the program wants to be free. */
  private static final int LEFT = 32 << 20;

  @TempDir Path folder;

  private SmallDisk disk;

  @BeforeEach
  void mount() throws Exception {
    disk = SmallDisk.mount(folder.resolve("data"));
  }

  @AfterEach
  void unmount() throws Exception {
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void writesAreRefusedReadsAreNotAndWhatWasWrittenIsKept() throws Exception {
    try (Program program = new Program(folder, Map.of())) {
      program.start();
      int before = changes(program);
      assertTrue(get(program, "/q/metrics").body().contains("parley_disk_room_bytes "));
      disk.fill(0);
      int stored = before + createUntilRefused(program);
      assertRefuses(program, "The disk is full");
      assertEquals(1, lines(program, "PARLEY_DB_DISK_RESERVE"), program.log());
      assertEquals(stored, changes(program));

      program.kill();
      program.start();
      assertRefuses(program, "The disk is full");
      assertEquals(stored, changes(program));

      disk.free();
      Patience.until(() -> !create(program, "with-room").has("errors"));
      assertEquals(1, lines(program, "has room again"), program.log());
      assertEquals(stored + 1, changes(program));
    }
  }

  @Test
  void aStartThatHasToMakeTablesWithoutRoomSaysSo() throws Exception {
    disk.fill(LEFT);
    try (Program program = new Program(folder, Map.of())) {
      assertEquals(1, program.startInVain());
      List<String> errors = program.log().lines().filter(line -> line.contains(" ERROR ")).toList();
      assertTrue(errors.get(errors.size() - 1).contains("make room"), program.log());
    }
  }

  @Test
  void aDiskThatCanOnlyBeReadIsRead() throws Exception {
    try (Program program = new Program(folder, Map.of())) {
      program.start();
      create(program, "stored");
      int stored = changes(program);
      program.stop();
      disk.makeReadOnly();
      program.start();
      assertEquals(stored, changes(program));
      assertRefuses(program, "its file is not writable");
    }
  }

  private static int createUntilRefused(Program program) {
    int stored = 0;
    while (!create(program, "stored-" + stored).has("errors")) {
      stored++;
    }
    return stored;
  }

  /** Refuses changes, and is ready to answer queries all the same. */
  private static void assertRefuses(Program program, String why) throws Exception {
    JsonNode refused = create(program, "refused");
    assertEquals(
        "UNAVAILABLE", refused.at("/errors/0/extensions/code").asText(), refused::toString);
    String message = refused.at("/errors/0/message").asText();
    assertTrue(message.contains(why), message);
    HttpResponse<String> ready = get(program, "/q/health/ready");
    assertEquals(200, ready.statusCode());
    assertTrue(ready.body().contains(why), ready.body());
  }

  private static HttpResponse<String> get(Program program, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(program.management() + path)).build(),
            BodyHandlers.ofString());
  }

  private static long lines(Program program, String words) throws Exception {
    return program.log().lines().filter(line -> line.contains(words)).count();
  }

  private static int changes(Program program) {
    return program.ask("{changes {totalCount}}").at("/data/changes/totalCount").asInt();
  }

  private static JsonNode create(Program program, String slug) {
    String label = "{text: \"%s\", language: \"%s\"} ";
    String labels =
        Stream.of("en", "fr", "de", "sr", "sq", "it", "es", "pt", "nl", "el")
            .map(language -> label.formatted("Trains and trams ".repeat(16), language))
            .collect(joining());
    String mutation = "mutation {createTopic(input: {slug: \"%s\", labels: [%s]}) {topic {slug}}}";
    return program.ask(mutation.formatted(slug, labels));
  }
}
