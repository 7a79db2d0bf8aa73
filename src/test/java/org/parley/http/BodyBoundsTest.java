package org.parley.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testsupport.Patience;
import org.parley.testsupport.SocketClient;

/** The bytes of requests at once are bounded, here to those of one that is as big as allowed. */
@QuarkusTest
@TestProfile(SocketBoundsTest.Tight.class)
class BodyBoundsTest {
  private static final String LARGE =
      "{\"query\": \"{__typename}\", \"extensions\": {\"x\": \"%s\"}}"
          .formatted("x".repeat(700_000));

  @Inject Vertx vertx;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void refusesWhatFindsNoRoomUntilThereIsSome(boolean chunked) throws IOException {
    try (Sender slow = new Sender(chunked)) {
      takeRoom(slow);
      post(LARGE)
          .then()
          .statusCode(503)
          .header("Retry-After", "1")
          .body("errors[0].extensions.code", equalTo("UNAVAILABLE"));
      // A body of unknown length takes all the room that it could need.
      assertEquals(chunked ? 503 : 200, post("{\"query\": \"{__typename}\"}").statusCode());
      slow.sendRest();
      assertTrue(slow.answer().contains("\"Query\""));
    }
    assertFree();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void hasRoomAgainOnceAClientLeavesInTheMiddle(boolean chunked) throws IOException {
    try (Sender leaving = new Sender(chunked)) {
      takeRoom(leaving);
    }
    assertFree();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no json", "{\"query\": \"{\"}", "{\"query\": \"{none}\"}"})
  void hasRoomAgainAfterARefusal(String body) {
    String large = body + " ".repeat(700_000);
    for (int i = 0; i < 3; i++) {
      Patience.until(() -> post(large).statusCode() != 503);
    }
    assertFree();
  }

  @Test
  void refusesOperationsOverWebSocketsWhoseMessagesFindNoRoom() {
    String large = " #" + "x".repeat(40_000);
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe("a", "subscription {changes {cursor}}" + large);
      client.subscribe("b", "{__typename}" + large);
      assertEquals("UNAVAILABLE", client.next("error", "b").at("/0/extensions/code").asText());
      client.subscribe("b", "{__typename}");
      assertEquals("Query", client.next("next", "b").at("/data/__typename").asText());
      client.next("complete", "b");

      client.send("{'type': 'complete', 'id': 'a'}");
      client.subscribe("c", "{__typename}" + large);
      client.next("next", "c");
    }
  }

  @Test
  void answersQueriesByGetWhoeverHasTheRoom() throws Exception {
    HttpClient client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false));
    try (Sender slow = new Sender(true);
        AutoCloseable http2 = client::close) {
      takeRoom(slow);

      int status =
          client
              .request(
                  HttpMethod.GET, RestAssured.port, "localhost", "/graphql?query=%7B__typename%7D")
              .compose(HttpClientRequest::send)
              .map(HttpClientResponse::statusCode)
              .toCompletionStage()
              .toCompletableFuture()
              .get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);

      assertEquals(200, status);
    }
    assertFree();
  }

  private static void takeRoom(Sender sender) throws IOException {
    sender.sendHalf();
    Patience.until(() -> post(LARGE).statusCode() == 503);
  }

  /** The client has its answer a moment before the server counts the request no more. */
  private static void assertFree() {
    String all = LARGE + " ".repeat((1 << 20) - LARGE.length());
    Patience.until(() -> post(all).statusCode() == 200);
  }

  private static Response post(String body) {
    return given().contentType("application/json").body(body).post("/graphql");
  }

  /** A client that sends a large body in two parts. */
  private static final class Sender implements AutoCloseable {
    private static final int HALF = 600_000;

    private final Socket socket = new Socket("localhost", RestAssured.port);
    private final boolean chunked;

    Sender(boolean chunked) throws IOException {
      this.chunked = chunked;
      socket.setSoTimeout((int) Patience.LIMIT.toMillis());
    }

    void sendHalf() throws IOException {
      write("POST /graphql HTTP/1.1\r\nHost: localhost\r\n");
      write("Content-Type: application/json\r\n");
      write(chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + LARGE.length());
      write("\r\n\r\n");
      send(LARGE.substring(0, HALF));
    }

    void sendRest() throws IOException {
      send(LARGE.substring(HALF));
      write(chunked ? "0\r\n\r\n" : "");
    }

    /** Waits for the answer, after which the connection stays open, up to the end of its data. */
    String answer() throws IOException {
      StringBuilder answer = new StringBuilder();
      int read = 0;
      while (read >= 0 && answer.indexOf("\"}") < 0) {
        read = socket.getInputStream().read();
        answer.append((char) read);
      }
      return answer.toString();
    }

    private void send(String part) throws IOException {
      write(chunked ? Integer.toHexString(part.length()) + "\r\n" + part + "\r\n" : part);
    }

    private void write(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(US_ASCII));
      socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
