package org.parley.testsupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client over a WebSocket that keeps what it is told until a test asks. */
public final class SocketClient implements WebSocket.Listener, AutoCloseable {
  private static final String PROTOCOL = "graphql-transport-ws";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<String> closing = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private volatile boolean reads = true;
  private WebSocket socket;

  private SocketClient() {}

  /** A client that has connected and is acknowledged. */
  public static SocketClient initialised() {
    SocketClient client = connect(PROTOCOL);
    client.send("{'type': 'connection_init'}");
    assertEquals("connection_ack", client.next().path("type").asText());
    return client;
  }

  /** A client that has connected to a program at an address, and is acknowledged. */
  public static SocketClient initialisedAt(String address) {
    SocketClient client = connectTo(address);
    client.send("{'type': 'connection_init'}");
    assertEquals("connection_ack", client.next().path("type").asText());
    return client;
  }

  /** A client that has connected to a program at an address, and said nothing yet. */
  public static SocketClient connectTo(String address) {
    SocketClient client = new SocketClient();
    URI socket = URI.create(address.replaceFirst("http", "ws") + "/graphql");
    client.socket = builder().subprotocols(PROTOCOL).buildAsync(socket, client).join();
    return client;
  }

  /** A client that has connected and said nothing yet. */
  public static SocketClient connect(String subprotocol) {
    return connect(subprotocol, new SocketClient(), builder());
  }

  /** A client that is a page of an origin. */
  public static SocketClient of(String origin) {
    return connect(PROTOCOL, new SocketClient(), builder().header("Origin", origin));
  }

  private static WebSocket.Builder builder() {
    return HTTP.newWebSocketBuilder();
  }

  private static SocketClient connect(
      String subprotocol, SocketClient client, WebSocket.Builder builder) {
    URI address = URI.create("ws://localhost:" + RestAssured.port + "/graphql");
    client.socket = builder.subprotocols(subprotocol).buildAsync(address, client).join();
    return client;
  }

  /** Sends JSON, written with single quotes. */
  public void send(String json) {
    socket.sendText(json.replace('\'', '"'), true).join();
  }

  public void sendBinary(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  public void subscribe(String id, String query) {
    try {
      Map<String, ?> payload = Map.of("query", query);
      socket
          .sendText(
              JSON.writeValueAsString(Map.of("type", "subscribe", "id", id, "payload", payload)),
              true)
          .join();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * Has something change until the client hears of it, since a subscription is not acknowledged,
   * and returns the message. Further ones of the same kind may follow.
   */
  public JsonNode awaitFirst(Runnable change) {
    return Patience.first(
        () -> {
          change.run();
          return poll(200);
        });
  }

  /** Waits for the next message. */
  public JsonNode next() {
    JsonNode message = poll(Patience.LIMIT.toMillis());
    assertNotNull(message, () -> "Nothing came; the connection: " + closing);
    return message;
  }

  /** Waits for the next message of a type, which must be about the operation. */
  public JsonNode next(String type, String id) {
    JsonNode message = next();
    assertEquals(type, message.path("type").asText(), message::toString);
    assertEquals(id, message.path("id").asText(), message::toString);
    return message.path("payload");
  }

  /** Passes over the events of an operation until one has this value at this JSON pointer. */
  public void awaitEvent(String id, String pointer, String value) {
    String told;
    do {
      told = next("next", id).at(pointer).asText();
    } while (!told.equals(value));
  }

  /** The next message, if one comes in time; null if none does. */
  public JsonNode poll(long millis) {
    try {
      return messages.poll(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads one message more at most, until it is told to go on. */
  public void stopReading() {
    reads = false;
  }

  /** Reads whatever comes from now on. */
  public void read() {
    reads = true;
    socket.request(1);
  }

  /** Waits until the server closes and gives its code and reason. */
  public String closing() {
    return closing.orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS).join();
  }

  public boolean isOpen() {
    return !closing.isDone();
  }

  @Override
  public void onOpen(WebSocket opened) {
    opened.request(1);
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      try {
        messages.add(JSON.readTree(partial.toString()));
      } catch (JsonProcessingException e) {
        closing.completeExceptionally(e);
      }
      partial.setLength(0);
    }
    if (reads) {
      from.request(1);
    }
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closing.complete(code + " " + reason);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closing.completeExceptionally(error);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
