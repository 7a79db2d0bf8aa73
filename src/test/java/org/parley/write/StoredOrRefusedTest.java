package org.parley.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.model.Revisions;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Writing;

/** A change answered as refused is not stored; one answered as stored is. */
@DatabaseTest
@TestProfile(StoredOrRefusedTest.Scarce.class)
public class StoredOrRefusedTest {
  private static final String CREATE =
      """
      mutation ($label: String!, $key: String) {
        createTopic(input: {labels: [{text: $label}], idempotencyKey: $key}) {topic {id slug}}
      }
      """;

  private static final String UPDATE =
      """
      mutation ($id: ID!, $parent: ID, $version: Int!, $key: String) {
        updateTopic(
          input: {id: $id, expectedVersion: $version, parent: $parent, idempotencyKey: $key}
        ) {topic {id version parent {slug}}}
      }
      """;

  private static final String DELETE =
      """
      mutation ($id: ID!, $version: Int!, $key: String) {
        deleteTopic(input: {id: $id, expectedVersion: $version, idempotencyKey: $key}) {deletedId}
      }
      """;

  @Inject Revisions revisions;

  /** A program with few connections, where nothing waits long for one, nor for a lock. */
  public static final class Scarce extends Writing {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
      settings.put("quarkus.datasource.jdbc.max-size", "3");
      settings.put("parley.db.acquisition-timeout", "1s");
      settings.put("parley.db.session.h2", "set lock_timeout 200");
      settings.put("parley.db.session.postgresql", "set lock_timeout = '200ms'");
      return settings;
    }
  }

  @Test
  void aMutationWhoseAnswerFailsAnywhereIsNotStored() {
    String label = label();

    JsonPath answer =
        Writing.as(
                "ana",
                "mutation ($label: String!) {createTopic(input: {labels: [{text: $label}]})"
                    + " {topic {id history(first: 1000) {nodes {cursor}}}}}",
                Map.of("label", label))
            .jsonPath();

    assertEquals("INVALID_PAGE_SIZE", code(answer));
    assertNull(answer.get("data.createTopic"));
    assertFalse(isThere(label));
  }

  @Test
  void oneMutationThatIsRefusedLeavesTheOthersOfTheRequestStored() {
    String label = label();

    JsonPath answer =
        Writing.as(
                "ana",
                "mutation ($label: String!) {"
                    + " refused: createTopic(input: {labels: [{text: $label}]})"
                    + " {topic {history(first: 0) {nodes {cursor}}}}"
                    + " stored: createTopic(input: {labels: [{text: $label}]}) {topic {slug}}}",
                Map.of("label", label))
            .jsonPath();

    assertNull(answer.get("data.refused"));
    assertEquals(label, answer.getString("data.stored.topic.slug"));
  }

  @Test
  void anEditThatWaitsForALockTooLongIsUnavailableAndNotStored() {
    String label = label();

    String code =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  revisions.lock();
                  return code(create(label, null));
                });

    assertEquals("UNAVAILABLE", code);
    assertFalse(isThere(label));
    assertNull(code(create(label, null)));
  }

  @Test
  void whenConnectionsAreScarceEachAnswerIsTrue() throws Exception {
    List<String> labels = IntStream.range(0, 40).mapToObj(i -> label()).toList();

    List<JsonPath> answers =
        atOnce(labels.stream().<Supplier<JsonPath>>map(l -> () -> create(l, null)).toList());

    for (int i = 0; i < labels.size(); i++) {
      String code = code(answers.get(i));
      assertTrue(code == null || code.equals("UNAVAILABLE"), code);
      assertEquals(code == null, isThere(labels.get(i)));
    }
  }

  @Test
  void anUpdateThatRacesADeletionIsDoneOrRefused() throws Exception {
    for (int i = 0; i < 10; i++) {
      String label = label();
      String id = create(label, null).getString("data.createTopic.topic.id");

      List<JsonPath> answers =
          atOnce(
              List.of(
                  () -> update("ana", id, 0, null),
                  () -> update("boris", id, 0, null),
                  () -> delete(id, 0, null)));

      answers.forEach(
          answer ->
              assertTrue(
                  code(answer) == null || List.of("CONFLICT", "GONE").contains(code(answer)),
                  answer::prettify));
      assertEquals(1, answers.stream().filter(answer -> code(answer) == null).count());
    }
  }

  @Test
  void aCreationThatIsSentAgainAfterADeletionSaysWhatIsGone() {
    String label = label();
    String id = create(label, label).getString("data.createTopic.topic.id");
    delete(id, 0, null);

    JsonPath again = create(label, label);

    assertEquals("GONE", code(again));
    assertEquals(id, again.getString("errors[0].extensions.id"));
    assertFalse(isThere(label));
  }

  @Test
  void anUpdateThatIsSentAgainChangesNothingMore() {
    String id = create(label(), null).getString("data.createTopic.topic.id");
    String key = label();
    assertEquals(1, update("ana", id, 0, key).getInt("data.updateTopic.topic.version"));

    JsonPath again = update("ana", id, 0, key);

    assertNull(code(again));
    assertEquals(1, again.getInt("data.updateTopic.topic.version"));
    assertEquals("IDEMPOTENCY_KEY_REUSED", code(update("ana", id, 1, key)));
    assertEquals("CONFLICT", code(update("boris", id, 0, key)));
  }

  @Test
  void aDeletionThatIsSentAgainAnswersAsTheFirst() {
    String id = create(label(), null).getString("data.createTopic.topic.id");
    String key = label();
    assertEquals(id, delete(id, 0, key).getString("data.deleteTopic.deletedId"));

    assertEquals(id, delete(id, 0, key).getString("data.deleteTopic.deletedId"));
    assertEquals("GONE", code(delete(id, 0, null)));
  }

  @Test
  void aCitationThatIsSentAgainIsAttachedOnce() {
    String key = label();
    String attach =
        """
        mutation ($key: String!, $version: Int!) {
          attachCitation(input: {
            id: "%s", expectedVersion: $version, idempotencyKey: $key
            citation: {source: "article-2022-08-26", quote: "sent again"}
          }) {record {... on Meeting {version citations {quote}}}}
        }
        """
            .formatted(Api.ask("{meeting(slug: \"bp-2022-08-18\") {id}}").getString("meeting.id"));
    int version = Api.ask("{meeting(slug: \"bp-2022-08-18\") {version}}").getInt("meeting.version");
    Map<String, ?> variables = Map.of("key", key, "version", version);

    JsonPath first = Writing.as("ana", attach, variables).jsonPath();
    JsonPath again = Writing.as("ana", attach, variables).jsonPath();

    assertNull(code(first));
    assertEquals(
        first.<Map<?, ?>>get("data.attachCitation.record"),
        again.<Map<?, ?>>get("data.attachCitation.record"));
  }

  private static String label() {
    return "stored-" + UUID.randomUUID();
  }

  private static JsonPath create(String label, String key) {
    return as("ana", CREATE, "label", label, "key", key);
  }

  private static JsonPath update(String editor, String id, int version, String key) {
    return as(editor, UPDATE, "id", id, "version", version, "parent", "energy", "key", key);
  }

  private static JsonPath delete(String id, int version, String key) {
    return as("admira", DELETE, "id", id, "version", version, "key", key);
  }

  private static JsonPath as(String name, String mutation, Object... variables) {
    Map<String, Object> given = new HashMap<>();
    for (int i = 0; i < variables.length; i += 2) {
      given.put((String) variables[i], variables[i + 1]);
    }
    return Writing.as(name, mutation, given).jsonPath();
  }

  private static boolean isThere(String slug) {
    return Api.ask("query ($slug: String!) {topic(slug: $slug) {id}}", Map.of("slug", slug))
            .get("topic")
        != null;
  }

  private static String code(JsonPath answer) {
    return answer.getString("errors[0].extensions.code");
  }

  private static <T> List<T> atOnce(List<Supplier<T>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      List<Future<T>> running = new ArrayList<>();
      tasks.forEach(task -> running.add(threads.submit(task::get)));
      List<T> results = new ArrayList<>();
      for (Future<T> task : running) {
        results.add(task.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
