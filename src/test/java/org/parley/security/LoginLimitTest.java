package org.parley.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testsupport.Patience;
import org.parley.testsupport.SocketClient;
import org.parley.testsupport.Writing;

/** Wrong passwords are bounded, and whoever has the right one is hindered as little as can be. */
@QuarkusTest
@TestProfile(LoginTest.Closed.class)
class LoginLimitTest {
  private static final String QUERY = "{topics {slug}}";
  private static final String MUTATION =
      "mutation {createTopic(input: {labels: [{text: \\\"Guessed\\\"}]}) {topic {id}}}";

  /** No two tests share an address. */
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  @TestHTTPResource("/graphql")
  URI url;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @ParameterizedTest
  @ValueSource(strings = {"boris", "nobody"})
  void wrongPasswordsForAnAccountAreBoundedAndChangeNothing(String name) {
    int topics = topics();
    String address = address();
    List<HttpResponse<String>> answers = all(8, i -> ask(address, name, "wrong" + i, MUTATION));
    assertEquals(Set.of(401, 429), statuses(answers));
    answers.forEach(
        answer -> assertFalse(JsonPath.from(answer.body()).getMap("").containsKey("data")));
    HttpResponse<String> refused = first(429, answers);
    assertEquals("RATE_LIMITED", code(refused));
    int wait = Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
    assertTrue(wait >= 1 && wait <= 30, () -> "Retry-After: " + wait);
    assertEquals(wait, JsonPath.from(refused.body()).getInt("errors[0].extensions.retryAfter"));
    assertEquals(topics, topics());
  }

  @Test
  void beyondTheBoundNotEvenTheRightPasswordIsCheckedButElsewhereItIs() {
    String refused =
        Patience.first(
            () -> {
              // A slow machine may have waited long enough: then from another address.
              String address = address();
              all(8, i -> ask(address, "boris", "wrong" + i, QUERY));
              HttpResponse<String> answer =
                  ask(address, "boris", Writing.PASSWORD, MUTATION).join();
              return answer.statusCode() == 200 ? null : code(answer);
            });
    assertEquals("RATE_LIMITED", refused);
    assertEquals(200, ask(address(), "boris", Writing.PASSWORD, QUERY).join().statusCode());
  }

  @Test
  void whoeverIsRememberedGetsInFromWhereOthersFail() {
    String address = address();
    assertEquals(200, ask(address, "boris", Writing.PASSWORD, QUERY).join().statusCode());
    assertEquals(
        Set.of(401, 429), statuses(all(6, i -> ask(address, "boris", "wrong" + i, QUERY))));
    assertEquals(200, ask(address, "boris", Writing.PASSWORD, QUERY).join().statusCode());
    assertEquals(200, ask(address, "ana", Writing.PASSWORD, QUERY).join().statusCode());
  }

  @Test
  void whoeverFailsForManyAccountsCanGuessNoRememberedPasswordEither() {
    String address = address();
    assertEquals(200, ask(address, "ana", Writing.PASSWORD, QUERY).join().statusCode());
    String refused =
        Patience.first(
            () -> {
              all(20, i -> ask(address, "nobody" + i, "wrong", QUERY));
              HttpResponse<String> answer = ask(address, "ana", Writing.PASSWORD, QUERY).join();
              return answer.statusCode() == 200 ? null : code(answer);
            });
    assertEquals("RATE_LIMITED", refused);
    assertEquals(200, ask(address(), "ana", Writing.PASSWORD, QUERY).join().statusCode());
  }

  @Test
  void addressesThatOneClientCanChooseFromCountAsOne() {
    Set<Integer> statuses =
        statuses(all(8, i -> ask("2001:db8:1:1::" + i, "boris", "wrong" + i, QUERY)));
    assertEquals(Set.of(401, 429), statuses);
    assertEquals(401, ask("[2001:db8:1:2::1]", "boris", "wrong", QUERY).join().statusCode());
  }

  @Test
  void rightCredentialsThatComeAtOnceAreCheckedOnce() {
    String address = address();
    assertEquals(
        Set.of(200), statuses(all(100, i -> ask(address, "slow", Writing.PASSWORD, QUERY))));
  }

  @Test
  void manyAddressesDoNotHoldUpWhoeverIsRemembered() {
    String address = address();
    assertEquals(200, ask(address, "ana", Writing.PASSWORD, QUERY).join().statusCode());
    int many = 40 * (1 + Runtime.getRuntime().availableProcessors());
    List<CompletableFuture<HttpResponse<String>>> strangers =
        IntStream.range(0, many)
            .mapToObj(i -> ask(address(), "slow", "wrong" + i, MUTATION))
            .toList();
    assertEquals(200, ask(address, "ana", Writing.PASSWORD, QUERY).join().statusCode());
    List<HttpResponse<String>> answers = strangers.stream().map(CompletableFuture::join).toList();
    assertEquals(Set.of(401, 503), statuses(answers));
    HttpResponse<String> refused = first(503, answers);
    assertEquals("UNAVAILABLE", code(refused));
    assertEquals("1", refused.headers().firstValue("Retry-After").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"boris", "nobody"})
  void credentialsOverWebSocketsAreCountedToo(String name) {
    String closed =
        Patience.first(
            () -> {
              String address = address();
              all(8, i -> ask(address, name, "wrong" + i, QUERY));
              try (SocketClient client = SocketClient.from(address)) {
                initialise(client, name, "wrong");
                String reason = client.closing();
                return reason.startsWith("4403") ? null : reason;
              }
            });
    assertEquals("1013 Too many logins have failed: try again later", closed);
    String address = address();
    String byItself =
        Patience.first(
            () -> {
              try (SocketClient client = SocketClient.from(address)) {
                initialise(client, name, "wrong" + ADDRESSES.incrementAndGet());
                String reason = client.closing();
                return reason.startsWith("4403") ? null : reason;
              }
            });
    assertEquals("1013 Too many logins have failed: try again later", byItself);
  }

  private static void initialise(SocketClient client, String name, String password) {
    client.send(
        "{'type': 'connection_init', 'payload': {'Authorization': '%s'}}"
            .formatted(basic(name, password)));
  }

  private static String address() {
    int next = ADDRESSES.incrementAndGet();
    return "198.18.%d.%d".formatted(next / 250, next % 250 + 1);
  }

  private static String basic(String name, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
  }

  private CompletableFuture<HttpResponse<String>> ask(
      String address, String name, String password, String document) {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .header("Accept", "application/graphql-response+json")
            .header("X-Forwarded-For", address)
            .header("Authorization", basic(name, password))
            .POST(BodyPublishers.ofString("{\"query\": \"" + document + "\"}"))
            .build();
    return http.sendAsync(request, BodyHandlers.ofString());
  }

  /** All are sent before the first is answered. */
  private static List<HttpResponse<String>> all(
      int many, IntFunction<CompletableFuture<HttpResponse<String>>> ask) {
    return IntStream.range(0, many).mapToObj(ask).toList().stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private static Set<Integer> statuses(List<HttpResponse<String>> answers) {
    return answers.stream().map(HttpResponse::statusCode).collect(Collectors.toSet());
  }

  private static HttpResponse<String> first(int status, List<HttpResponse<String>> answers) {
    return answers.stream()
        .filter(answer -> answer.statusCode() == status)
        .findFirst()
        .orElseThrow();
  }

  private static String code(HttpResponse<String> answer) {
    return JsonPath.from(answer.body()).getString("errors[0].extensions.code");
  }

  private static int topics() {
    return Writing.as("rea", QUERY, Map.of()).jsonPath().getList("data.topics.slug").size();
  }
}
