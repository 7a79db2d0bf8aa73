package org.parley.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testsupport.Postgres;
import org.parley.testsupport.Program;
import org.parley.testsupport.Writing;

/** The log of a program that runs as a service. */
@EnabledIfSystemProperty(
    named = "parley.database",
    matches = "postgresql",
    disabledReason = "Nobody can break an embedded database while the program runs")
class JsonLogIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void eachLineIsJsonFaultsAreFoundByTheirIdAndNoSecretIsTold() throws Exception {
    try (Postgres postgres = new Postgres(folder.resolve("postgres"))) {
      Map<String, String> settings = new HashMap<>(postgres.settings());
      settings.put("parley.log.json", "true");
      settings.put("parley.db.password", "hush");
      settings.put("parley.sample-data", "false");
      try (Program program = new Program(folder, settings)) {
        program.start();
        String mutation = "mutation {createTopic(input: {labels: [{text: \"A\"}]}) {topic {slug}}}";
        assertFalse(program.ask(mutation).has("errors"));
        postgres.run("drop table topic cascade");
        JsonNode error = program.ask(mutation).at("/errors/0");
        assertEquals("INTERNAL_ERROR", error.at("/extensions/code").asText());
        String id = error.path("message").asText().replaceFirst(".* ", "");
        assertEquals(200, readiness(program));
        postgres.run("drop table meeting cascade");
        assertEquals(503, readiness(program), "No query is answered any more");
        program.stop();

        List<JsonNode> found = new ArrayList<>();
        for (String line : program.log().lines().toList()) {
          JsonNode entry = JSON.readTree(line);
          assertFalse(entry.path("timestamp").asText().isEmpty(), line);
          if (entry.path("message").asText().contains(id)) {
            found.add(entry);
          }
        }
        assertEquals(1, found.size());
        assertEquals("ERROR", found.get(0).path("level").asText());
        assertTrue(found.get(0).has("exception"));
        for (String secret : List.of("hush", "open sesame", Writing.HASH)) {
          assertFalse(program.log().contains(secret), secret);
        }
      }
    }
  }

  private static int readiness(Program program) throws Exception {
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create(program.management() + "/q/health/ready")).build();
    return HttpClient.newHttpClient().send(ready, BodyHandlers.discarding()).statusCode();
  }
}
