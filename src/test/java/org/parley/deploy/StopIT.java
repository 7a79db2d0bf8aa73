package org.parley.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.deploy.Asking.createTopic;
import static org.parley.testsupport.Patience.until;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testsupport.Postgres;
import org.parley.testsupport.Program;
import org.parley.testsupport.SocketClient;
import org.parley.testsupport.Writing;

/**
 * A program that is asked to stop. What runs may take longer than a test waits: a program that ends
 * in time has waited for nothing else.
 */
class StopIT {
  private static final String GOING_AWAY = "1001 The server is going away";
  private static final int TERMINATED = 128 + 15;

  @TempDir Path folder;

  @AutoClose private Postgres postgres;
  @AutoClose private Program program;
  private final List<SocketClient> clients = new ArrayList<>();
  private String address;

  @AfterEach
  void closeClients() {
    clients.forEach(SocketClient::close);
  }

  private void start(String delay) throws Exception {
    Map<String, String> settings = new HashMap<>();
    if (System.getProperty("parley.database").equals("postgresql")) {
      postgres = new Postgres(folder.resolve("postgres"));
      settings.putAll(postgres.settings());
    }
    settings.put("parley.sample-data", "false");
    settings.put("parley.shutdown.delay", delay);
    settings.put("parley.shutdown.timeout", "5M");
    program = new Program(Files.createDirectory(folder.resolve("program")), settings);
    address = program.start();
  }

  private SocketClient connect() {
    SocketClient client = SocketClient.initialisedAt(address);
    clients.add(client);
    return client;
  }

  private long open() {
    return clients.stream().filter(SocketClient::isOpen).count();
  }

  @Test
  void answersDuringTheDelayAndSendsItsSubscribersAwayOneAfterTheOther() throws Exception {
    start("6S");
    for (int i = 0; i < 20; i++) {
      connect().subscribe("s", "subscription {changes {cursor}}");
    }
    try (Balancer health = new Balancer()) {
      health.add(address, program.management());
      until(() -> health.ready() == 1);

      program.askToStop();

      until(() -> health.ready() == 0);
    }
    createTopic(program, "written-while-stopping");
    SocketClient late = connect();
    late.subscribe("q", "{topic(slug: \"written-while-stopping\") {slug}}");
    assertEquals("written-while-stopping", late.next("next", "q").at("/data/topic/slug").asText());
    until(() -> open() < clients.size());
    assertTrue(open() > 0);
    for (SocketClient client : clients) {
      assertEquals(GOING_AWAY, client.closing());
    }
    assertEquals(TERMINATED, program.awaitEnd());
  }

  @Test
  void doesNotWaitForConnectionsThatWereClosedBefore() throws Exception {
    start("0S");
    connect().close();

    program.askToStop();

    assertEquals(TERMINATED, program.awaitEnd());
  }

  @Test
  @EnabledIfSystemProperty(
      named = "parley.database",
      matches = "postgresql",
      disabledReason = "Nothing else can hold a lock in an embedded database")
  void finishesAMutationOnAWebSocketAndStartsNoOther() throws Exception {
    start("0S");
    SocketClient idle = connect();
    SocketClient busy = SocketClient.connectTo(address);
    clients.add(busy);
    busy.send("{'type': 'connection_init', 'payload': {'Authorization': '" + Writing.BASIC + "'}}");
    busy.next();
    try (Connection other = DriverManager.getConnection(postgres.url(), "postgres", "postgres");
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table topic in exclusive mode");
      busy.subscribe("first", Asking.creationOf("finished"));
      until(() -> !postgres.ask("select count(*) from pg_locks where not granted").equals("0"));

      program.askToStop();

      assertEquals(GOING_AWAY, idle.closing());
      busy.subscribe("second", Asking.creationOf("refused"));
      assertEquals("UNAVAILABLE", busy.next("error", "second").at("/0/extensions/code").asText());
      other.rollback();
    }
    JsonNode answer = busy.next("next", "first");
    assertEquals("finished", answer.at("/data/createTopic/topic/slug").asText(), answer::toString);
    busy.next("complete", "first");
    assertEquals(GOING_AWAY, busy.closing());
    assertEquals(TERMINATED, program.awaitEnd());
    String written =
        "select string_agg(slug, ' ') from topic where slug in ('finished', 'refused')";
    assertEquals("finished", postgres.ask(written));
  }
}
