package org.parley.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.testsupport.Patience;

/** Attacks are refused by their code, while a reader beside them goes on reading. */
@QuarkusTest
class AttackTest {
  @TestHTTPResource("/graphql")
  URI address;

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicBoolean attackIsOver = new AtomicBoolean();
  private CompletableFuture<List<Integer>> reader;

  @BeforeEach
  void startToRead() {
    reader =
        CompletableFuture.supplyAsync(
            () -> {
              List<Integer> totals = new ArrayList<>();
              do {
                String answer = send(post(query("{meetings {totalCount}}"))).body();
                totals.add(
                    new JsonObject(answer)
                        .getJsonObject("data")
                        .getJsonObject("meetings")
                        .getInteger("totalCount"));
              } while (!attackIsOver.get());
              return totals;
            });
  }

  @AfterEach
  void theReaderWasAnsweredAllTheTime() {
    attackIsOver.set(true);
    assertTrue(
        reader.orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS).join().stream()
            .allMatch(total -> total > 0));
  }

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of("TOO_MANY_TOKENS", "{" + aliases(10_000) + "}"),
        Arguments.of("TOO_MANY_ALIASES", "{" + aliases(1_000) + "}"),
        Arguments.of("TOO_DEEP", nested("dialogue {meetings {nodes {", "}}}", 500)),
        Arguments.of("TOO_DEEP", nested("dialogue {meetings {nodes {", "}}}", 20)),
        Arguments.of("TOO_MANY_FIELDS", "{topics {" + "slug ".repeat(9_000) + "}}"),
        Arguments.of("TOO_MANY_FIELDS", doubling(30)),
        Arguments.of("TOO_MANY_TOKENS", "{a " + "@skip(if: true) ".repeat(10_000) + "}"),
        Arguments.of(
            "GRAPHQL_VALIDATION_FAILED",
            "{...A} fragment A on Query {...B} fragment B on Query {topics {slug} ...A}"),
        Arguments.of(
            "TOO_COSTLY",
            "{dialogues(first: 100) {nodes {meetings(first: 100) {nodes"
                + " {pledges(first: 100) {nodes {slug}}}}}}}"),
        Arguments.of(
            "TOO_BROAD_INTROSPECTION",
            "{__schema {types {possibleTypes {interfaces {possibleTypes {interfaces {possibleTypes {fields {name}}}}}}}}}"),
        Arguments.of(
            "TOO_BROAD_INTROSPECTION",
            IntStream.range(0, 40)
                .mapToObj(i -> "a%d: __schema {types {fields {name type {name}}}}".formatted(i))
                .collect(Collectors.joining(" ", "{", "}"))),
        Arguments.of("GRAPHQL_PARSE_FAILED", "{meetings\0 {totalCount}}"),
        Arguments.of("GRAPHQL_PARSE_FAILED", "{".repeat(100)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aDocumentThatAsksTooMuchIsRefused(String code, String document) {
    assertRefused(200, code, post(query(document)));
  }

  @Test
  void aDocumentOfTwoMegabytesIsRefused() {
    assertRefused(413, "PAYLOAD_TOO_LARGE", post(query("#" + "x".repeat(2_000_000))));
  }

  @Test
  void aBatchIsRefused() {
    String one = query("{__typename}");
    String batch =
        Stream.generate(() -> one).limit(1_000).collect(Collectors.joining(",", "[", "]"));
    assertRefused(400, "BAD_REQUEST", post(batch));
  }

  @Test
  void jsonThatNestsWithoutEndIsRefused() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertRefused(
        400,
        "JSON_TOO_DEEP",
        post("{\"query\": \"{__typename}\", \"variables\": {\"a\": " + deep + "}}"));
  }

  @Test
  void aMutationByGetIsRefused() {
    URI mutation = URI.create(address + "?query=mutation%20%7B__typename%7D");
    assertRefused(405, "METHOD_NOT_ALLOWED", HttpRequest.newBuilder(mutation).GET().build());
  }

  @Test
  void aFormIsRefused() {
    HttpRequest form =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("query=%7B__typename%7D"))
            .build();
    assertRefused(415, "UNSUPPORTED_MEDIA_TYPE", form);
  }

  @Test
  void aNullByteInTheJsonIsRefused() {
    assertRefused(400, "BAD_REQUEST", post("{\"query\": \"{__typename\0}\"}"));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] body = query("{topic(slug: \"?\") {slug}}").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < body.length; i++) {
      body[i] = body[i] == '?' ? (byte) 0xff : body[i];
    }
    assertRefused(400, "BAD_REQUEST", post(BodyPublishers.ofByteArray(body)));
  }

  @Test
  void socketsThatSayNothingDoNotKeepOthersWaiting() throws IOException {
    List<Socket> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket socket = new Socket(address.getHost(), address.getPort());
        idle.add(socket);
        if (i % 2 == 0) {
          String start = "POST /graphql HTTP/1.1\r\nHost: parley\r\nContent-Length: 100\r\n";
          socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
        }
      }
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .sendAsync(post(query("{__typename}")), BodyHandlers.ofString())
              .orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
              .join();
      assertEquals(200, answer.statusCode());
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  private void assertRefused(int status, String code, HttpRequest attack) {
    HttpResponse<String> answer = send(attack);
    assertEquals(status, answer.statusCode());
    JsonPath body = JsonPath.from(answer.body());
    assertEquals(code, body.getString("errors[0].extensions.code"));
    assertNull(body.get("data"));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest post(String body) {
    return post(BodyPublishers.ofString(body));
  }

  private HttpRequest post(HttpRequest.BodyPublisher body) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/json")
        .POST(body)
        .build();
  }

  private static String query(String document) {
    return new JsonObject().put("query", document).encode();
  }

  private static String aliases(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "a" + i + ": __typename")
        .collect(Collectors.joining(" "));
  }

  private static String nested(String open, String close, int levels) {
    return "{meetings {nodes {" + open.repeat(levels) + "slug" + close.repeat(levels) + "}}}";
  }

  /** A few lines that spread to more than a billion fields. */
  private static String doubling(int levels) {
    Function<Integer, String> fragment =
        i -> "fragment F%d on Topic {...F%d ...F%d}".formatted(i, i + 1, i + 1);
    return IntStream.range(0, levels)
        .mapToObj(fragment::apply)
        .collect(
            Collectors.joining(
                " ", "{topics {...F0}} ", " fragment F%d on Topic {slug}".formatted(levels)));
  }
}
