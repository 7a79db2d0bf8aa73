package org.parley.deploy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testsupport.Patience;
import org.parley.testsupport.Program;

/** Traces as a collector gets them, which here takes each batch and keeps it as it came. */
@EnabledIfSystemProperty(
    named = "parley.database",
    matches = "h2",
    disabledReason = "Traces are made the same way on every database")
class TracesIT {
  private static final String EXPORT =
      "/opentelemetry.proto.collector.trace.v1.TraceService/Export";

  private final BlockingQueue<String> batches = new LinkedBlockingQueue<>();
  private final Vertx vertx = Vertx.vertx();

  @TempDir Path folder;

  private int port;

  @BeforeEach
  void listen() throws Exception {
    HttpServer collector =
        vertx
            .createHttpServer()
            .requestHandler(this::take)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get();
    port = collector.actualPort();
  }

  @AfterEach
  void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get();
  }

  @Test
  void aCollectorGetsOperationsAndTheirStatementsButNoValues() throws Exception {
    Map<String, String> settings =
        Map.of(
            "parley.sample-data", "false",
            "parley.tracing.disabled", "false",
            "parley.tracing.ratio", "1",
            "parley.tracing.endpoint", "http://127.0.0.1:" + port,
            "quarkus.otel.bsp.schedule.delay", "100ms");
    try (Program program = new Program(folder, settings)) {
      program.start();
      program.ask("query Hush {pledge(slug: \"a-secret-pledge\") {title}}");

      String spans = spansUntil("graphql.operation.name");
      assertTrue(spans.contains("Hush"), spans);
      assertTrue(spans.contains("db.query.text"), spans);
      assertTrue(spans.contains("from pledge"), spans);
      assertFalse(spans.contains("a-secret-pledge"), spans);
    }
  }

  /** All that comes until this does: what ended before it may have come in a batch of its own. */
  private String spansUntil(String text) throws InterruptedException {
    StringBuilder spans = new StringBuilder();
    while (spans.indexOf(text) < 0) {
      String batch = batches.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
      assertNotNull(batch, () -> "There comes no batch with " + text + ": " + spans);
      spans.append(batch);
    }
    return spans.toString();
  }

  /** Answers in gRPC: an empty message, and that all went well. */
  private void take(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body -> {
              if (request.path().equals(EXPORT)) {
                batches.add(body.toString(StandardCharsets.ISO_8859_1));
              }
              request
                  .response()
                  .putHeader("content-type", "application/grpc")
                  .putTrailer("grpc-status", "0")
                  .end(Buffer.buffer(new byte[5]));
            });
  }
}
