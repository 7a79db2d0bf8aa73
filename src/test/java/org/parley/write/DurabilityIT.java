package org.parley.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testsupport.Postgres;
import org.parley.testsupport.Program;

/** Editors write while the program is killed: what it has acknowledged is there afterwards. */
class DurabilityIT {
  private static final int WRITERS = 8;
  private static final int MUTATIONS = 1000;

  /** Two records and a verdict in one request each: none may be there without the other. */
  private static final String RECORD =
      """
      mutation ($n: String!, $title: String!, $pledge: String!) {
        recordOutcome(input: {
          outcome: {meeting: "bp-2022-08-18", kind: NO_AGREEMENT, slug: $title, title: $title
            text: "Kept?", textAvailability: AVAILABLE, certainty: CONFIRMED, idempotencyKey: $n
            citations: [{source: "article-2022-08-26"}]}
          pledges: [{slug: $pledge, title: $pledge, text: "Kept?", form: PRESS_REPORTED
            certainty: CONFIRMED, pledgers: ["serbia", "kosovo"]
            citations: [{source: "article-2022-08-26"}]}]
        }) {outcome {slug}}
      }
      """;

  private static final String ASSESS =
      """
      mutation ($n: String!, $pledge: ID!) {
        assessPledge(input: {pledge: $pledge, status: FULFILLED, assessedOn: "2023"
          idempotencyKey: $n, citations: [{source: "article-2022-08-26"}]})
          {pledgeAssessment {status}}
      }
      """;

  @TempDir Path folder;

  private final Set<Integer> acknowledged = new ConcurrentSkipListSet<>();

  @Test
  void whatIsAcknowledgedSurvivesAKilledProgramAndNothingIsHalfWritten() throws Exception {
    boolean embedded = System.getProperty("parley.database").equals("h2");
    try (Postgres postgres = embedded ? null : new Postgres(folder.resolve("postgres"));
        // Without a place the embedded database goes below the working directory.
        Program program = new Program(folder, embedded ? Map.of() : postgres.settings())) {
      program.start();
      int before = total(program, "changes");
      List<Future<?>> writers = startWriters(program);
      while (acknowledged.size() < MUTATIONS / 2) {
        for (Future<?> writer : writers) {
          if (writer.isDone()) {
            writer.get();
          }
        }
        TimeUnit.MILLISECONDS.sleep(10);
      }
      program.kill();
      for (Future<?> writer : writers) {
        awaitEndByKill(writer);
      }
      Set<Integer> kept = new TreeSet<>(acknowledged);

      program.start();
      checkRecords(program, kept);
      int stored = total(program, "changes") - before;
      assertTrue(stored >= kept.size(), stored + " changes of " + kept.size());

      // Whoever got no answer sends the same again, and it is done once.
      for (Future<?> writer : startWriters(program)) {
        writer.get();
      }
      assertEquals(MUTATIONS, acknowledged.size());
      checkRecords(program, acknowledged);
      checkFeed(program, before + MUTATIONS / 2 * 3);
    }
  }

  /** A writer whose program is killed gets no answer, but never a wrong one. */
  private static void awaitEndByKill(Future<?> writer) throws InterruptedException {
    try {
      writer.get();
    } catch (ExecutionException e) {
      assertInstanceOf(IOException.class, e.getCause());
    }
  }

  /** Each writer takes every eighth mutation, a pledge and then the verdict on it. */
  private List<Future<?>> startWriters(Program program) {
    ExecutorService executor = Executors.newFixedThreadPool(WRITERS);
    List<Future<?>> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      int first = writer * 2;
      writers.add(
          executor.submit(
              () -> {
                for (int n = first; n < MUTATIONS; n += WRITERS * 2) {
                  write(program, n);
                  write(program, n + 1);
                }
                return null;
              }));
    }
    executor.shutdown();
    return writers;
  }

  /** Sends a mutation unless it is acknowledged. */
  private void write(Program program, int n) throws IOException, InterruptedException {
    if (acknowledged.contains(n)) {
      return;
    }
    int pair = n / 2;
    Map<String, String> variables = new HashMap<>(Map.of("n", "n" + n, "pledge", "kept-" + pair));
    if (n % 2 == 0) {
      variables.put("title", "kept-outcome-" + pair);
    }
    JsonNode answer = program.ask(n % 2 == 0 ? RECORD : ASSESS, variables);
    assertTrue(answer.path("errors").isMissingNode(), answer::toString);
    acknowledged.add(n);
  }

  private void checkRecords(Program program, Set<Integer> written) {
    for (int n : written) {
      String query =
          "{pledge(slug: \"kept-%d\") {status citations {source {slug}} pledgers {slug} outcome {slug"
                  .formatted(n / 2)
              + " citations {source {slug}}} assessments {status citations {source {slug}}}}}";
      JsonNode pledge = program.ask(query).path("data").path("pledge");
      assertEquals("kept-outcome-" + n / 2, pledge.path("outcome").path("slug").asText());
      assertEquals(1, pledge.path("outcome").path("citations").size());
      assertEquals(1, pledge.path("citations").size());
      assertEquals(2, pledge.path("pledgers").size());
      if (n % 2 == 1) {
        assertEquals("FULFILLED", pledge.path("status").asText());
        assertEquals(1, pledge.path("assessments").size());
        assertEquals(1, pledge.path("assessments").get(0).path("citations").size());
      }
    }
  }

  /** The numbers of the changes follow on one another, and no record is created twice. */
  private void checkFeed(Program program, int expected) throws Exception {
    List<Long> numbers = new ArrayList<>();
    Map<String, Integer> created = new HashMap<>();
    String after = null;
    boolean more = true;
    while (more) {
      String query =
          "query ($after: String) {changes(first: 100, after: $after) {nodes {cursor action nodeId}"
              + " pageInfo {endCursor hasNextPage}}}";
      JsonNode page =
          program
              .ask(query, after == null ? Map.of() : Map.of("after", after))
              .path("data")
              .path("changes");
      for (JsonNode change : page.path("nodes")) {
        numbers.add(number(change.path("cursor").asText()));
        if (change.path("action").asText().equals("CREATED")) {
          assertNull(created.put(change.path("nodeId").asText(), 1));
        }
      }
      after = page.path("pageInfo").path("endCursor").asText();
      more = page.path("pageInfo").path("hasNextPage").asBoolean();
    }
    assertEquals(expected, numbers.size());
    for (int i = 1; i < numbers.size(); i++) {
      assertEquals(numbers.get(i - 1) + 1, numbers.get(i));
    }
  }

  private static long number(String cursor) {
    String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    return Long.parseLong(text.split("\\|")[1]);
  }

  private int total(Program program, String list) {
    return program
        .ask("{" + list + " {totalCount}}")
        .path("data")
        .path(list)
        .path("totalCount")
        .asInt();
  }
}
