package org.parley.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testsupport.Postgres;
import org.parley.testsupport.Program;
import org.parley.testsupport.Writing;

/** A record goes from one database to another and is the same there. */
class DatasetIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String WHOLE = "/datasets";
  private static final String FILE = WHOLE + "/belgrade-pristina-dialogue";

  @TempDir Path folder;

  @Test
  void theWholeRecordLoadedIntoAnEmptyDatabaseComesOutByteForByte() throws Exception {
    byte[] whole = during("one", Map.of(), address -> get(address + WHOLE).body());

    during(
        "other",
        Map.of("parley.sample-data", "false"),
        address -> {
          assertEquals(404, get(address + FILE).statusCode());
          HttpResponse<byte[]> loaded = post(address + WHOLE, whole);
          assertEquals(201, loaded.statusCode(), new String(loaded.body()));
          byte[] again = get(address + WHOLE).body();
          assertTrue(whole.length > 300_000, "The sample record");
          assertEquals(new String(whole), new String(again));
          return again;
        });
  }

  private interface Use {
    byte[] of(String address) throws IOException, InterruptedException;
  }

  /** Runs a program on a database of its own. */
  private byte[] during(String name, Map<String, String> settings, Use use) throws Exception {
    Path own = Files.createDirectory(folder.resolve(name));
    Map<String, String> all = new HashMap<>(settings);
    all.put("parley.security.accounts.admira.roles", "admin");
    all.put("parley.security.accounts.admira.password-hash", Writing.HASH);
    if (!"postgresql".equals(System.getProperty("parley.database"))) {
      try (Program program = new Program(own, all)) {
        return use.of(program.start());
      }
    }
    try (Postgres postgres = new Postgres(own.resolve("postgres"))) {
      all.putAll(postgres.settings());
      try (Program program = new Program(own, all)) {
        return use.of(program.start());
      }
    }
  }

  private static HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
  }

  private static HttpResponse<byte[]> post(String address, byte[] body)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .header("Authorization", Writing.basic("admira"))
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofByteArray());
  }
}
