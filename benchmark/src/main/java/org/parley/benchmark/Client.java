package org.parley.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;

/** Asks as any client would: JSON by POST over connections that are kept. */
final class Client {
  private static final byte[] MUTATION = "{\"query\":\"mutation".getBytes(UTF_8);
  private static final byte[] ERRORS = "\"errors\"".getBytes(UTF_8);

  static {
    // Node drops connections that rest for five seconds, perhaps just as they are used again.
    System.setProperty("jdk.httpclient.keepalive.timeout", "2");
    // Should one drop all the same, the query is sent again, which changes nothing.
    System.setProperty("jdk.httpclient.enableAllMethodRetry", "true");
  }

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** The answer; throws if it is not a good one. */
  byte[] post(URI address, byte[] body) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = send(address, body);
    byte[] answer = response.body();
    if (response.statusCode() != 200 || hasErrors(answer)) {
      throw new IOException(
          "%s answered %d: %s\nto %s"
              .formatted(
                  address,
                  response.statusCode(),
                  new String(answer, UTF_8),
                  new String(body, UTF_8)));
    }
    return answer;
  }

  /** Returns true if a server is up. */
  boolean answers(URI address, byte[] body) throws InterruptedException {
    try {
      return send(address, body).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private HttpResponse<byte[]> send(URI address, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body));
    if (Arrays.mismatch(MUTATION, body) == MUTATION.length) {
      request.header("Authorization", Launcher.EDITOR);
    }
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  /** Errors come before the data or after them: the ends of an answer are enough to look at. */
  private static boolean hasErrors(byte[] answer) {
    int end = Math.min(answer.length, 400);
    return contains(answer, 0, end) || contains(answer, answer.length - end, answer.length);
  }

  private static boolean contains(byte[] answer, int from, int to) {
    for (int i = from; i <= to - ERRORS.length; i++) {
      if (Arrays.equals(answer, i, i + ERRORS.length, ERRORS, 0, ERRORS.length)) {
        return true;
      }
    }
    return false;
  }
}
