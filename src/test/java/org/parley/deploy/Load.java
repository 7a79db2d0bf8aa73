package org.parley.deploy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.testsupport.Patience;

/** Clients that ask one after another, and count how they were answered. */
final class Load implements AutoCloseable {
  static final String ANSWERED = "answered";

  private static final int CLIENTS = 4;
  private static final String QUERY =
      "{\"query\": \"{meetings(first: 5) {nodes {title participations {participant {slug}}}}}\"}";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
  private volatile boolean over;

  Load(String address) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/graphql"))
            .timeout(Patience.LIMIT)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(QUERY))
            .build();
    for (int i = 0; i < CLIENTS; i++) {
      clients.submit(
          () -> {
            while (!over) {
              counts.computeIfAbsent(ask(request), how -> new AtomicInteger()).incrementAndGet();
            }
          });
    }
  }

  private String ask(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() == 200 && !answer.body().contains("\"errors\"")) {
        return ANSWERED;
      }
      return answer.body().contains("UNAVAILABLE") ? "UNAVAILABLE" : answer.body();
    } catch (IOException e) {
      return e.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  int answered() {
    return count(ANSWERED);
  }

  /** Number of times that this answer came. */
  int count(String answer) {
    return counts.getOrDefault(answer, new AtomicInteger()).get();
  }

  /** Ends the load and tells how often which answer came. */
  Map<String, AtomicInteger> end() throws InterruptedException {
    over = true;
    clients.shutdown();
    assertTrue(clients.awaitTermination(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS));
    return counts;
  }

  @Override
  public void close() {
    over = true;
    clients.shutdownNow();
  }
}
