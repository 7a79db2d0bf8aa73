package org.parley.deploy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.testsupport.Patience;

/** Passes requests on to replicas in turn, as a Service does: to those that say they are ready. */
final class Balancer implements AutoCloseable {
  /** Interval at which a replica is asked whether it is ready. */
  private static final long PERIOD_MILLIS = 200;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Replica> replicas = new CopyOnWriteArrayList<>();
  private final AtomicInteger turns = new AtomicInteger();
  private final ScheduledExecutorService probes = Executors.newScheduledThreadPool(1);
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final HttpServer server;

  private static final class Replica {
    private final String address;
    private final String management;
    private volatile boolean ready;

    Replica(String address, String management) {
      this.address = address;
      this.management = management;
    }
  }

  Balancer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext("/", this::passOn);
    server.start();
    probes.scheduleWithFixedDelay(this::probe, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  void add(String address, String management) {
    replicas.add(new Replica(address, management));
  }

  /** Number of replicas that were ready when they were last asked. */
  long ready() {
    return replicas.stream().filter(replica -> replica.ready).count();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void probe() {
    replicas.forEach(replica -> replica.ready = isReady(replica));
  }

  private boolean isReady(Replica replica) {
    try {
      HttpRequest question =
          HttpRequest.newBuilder(URI.create(replica.management + "/q/health/ready"))
              .timeout(Patience.LIMIT)
              .build();
      return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void passOn(HttpExchange exchange) throws IOException {
    try (exchange) {
      List<Replica> ready = replicas.stream().filter(replica -> replica.ready).toList();
      if (ready.isEmpty()) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      Replica replica = ready.get(Math.floorMod(turns.getAndIncrement(), ready.size()));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(replica.address + exchange.getRequestURI()))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
              .build();
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    probes.shutdownNow();
    server.stop(0);
    workers.shutdownNow();
  }
}
