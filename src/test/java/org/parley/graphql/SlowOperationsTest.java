package org.parley.graphql;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.RareSettings;
import org.parley.testsupport.SocketClient;
import org.parley.testsupport.Writing;

/** Operators can tell which operations take long, and whose they are. */
@QuarkusTest
@TestProfile(RareSettings.class)
class SlowOperationsTest {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger logger = Logger.getLogger(SlowOperations.class.getName());
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          lines.add(((ExtLogRecord) entry).getFormattedMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
  }

  @AfterEach
  void leave() {
    logger.removeHandler(handler);
  }

  @Test
  void aSlowOperationIsLoggedWithItsClientAndItsCostAndWithoutValues() {
    given()
        .contentType("application/json")
        .header("apollographql-client-name", "mediation desk")
        .header("apollographql-client-version", "2.1")
        .body(
            Map.of(
                "query",
                "query Whose($slug: String!) {participant(slug: $slug) {name}}",
                "variables",
                Map.of("slug", "secret-value")))
        .post("/graphql");

    assertEquals(1, lines.size(), lines::toString);
    assertTrue(
        lines
            .get(0)
            .matches(
                "Slow operation: query Whose of client mediation desk, version 2\\.1: \\d+ ms,"
                    + " cost 2, 1 statements, OK"),
        lines.get(0));
  }

  @Test
  void whatAMutationWritesIsCountedToo() {
    Writing.as(
        "ana",
        "mutation Add {createTopic(input: {labels: [{text: \"Slow\"}]}) {topic {id}}}",
        Map.of());

    Matcher statements =
        Pattern.compile("mutation Add .* (\\d+) statements, OK").matcher(lines.get(0));
    assertTrue(statements.find() && Integer.parseInt(statements.group(1)) > 3, lines.get(0));
  }

  @Test
  void whoDoesNotSayWhoItIsIsUnknown() {
    given().contentType("application/json").body(Map.of("query", "{nothing}")).post("/graphql");

    assertTrue(
        lines
            .get(0)
            .matches(
                "Slow operation: a document that is not valid of client unknown, version unknown:"
                    + " \\d+ ms, cost unknown, 0 statements, GRAPHQL_VALIDATION_FAILED"),
        lines.get(0));
  }

  @Test
  void aNameCannotForgeALine() {
    assertEquals(
        "a?b" + "x".repeat(61),
        Client.of(header -> "graphql-client-name".equals(header) ? "a\nb" + "x".repeat(99) : null)
            .name());
  }

  @Test
  void aClientOfASocketSaysInItsFirstMessageWhoItIs() {
    try (SocketClient client = SocketClient.connect("graphql-transport-ws")) {
      client.send("{'type': 'connection_init', 'payload': {'graphql-client-name': 'live map'}}");
      client.next();
      client.subscribe("a", "query Live {__typename}");
      client.next("next", "a");
    }

    assertTrue(
        lines.get(0).startsWith("Slow operation: query Live of client live map, version unknown:"),
        lines.get(0));
    assertFalse(lines.get(0).contains("\n"));
  }
}
