package org.parley.http;

import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.parley.dataset.Loaded;
import org.parley.graphql.Failures;
import org.parley.write.LoadProgress;

/**
 * Answer to an import: its result or, for clients that accept lines, its progress and then the
 * result. Lines begin with the first record that is checked, and their status is always 200.
 */
final class ImportAnswer implements LoadProgress {
  private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(1);

  private final RoutingContext request;
  private final HttpServerResponse response;
  private final Context context;
  private final boolean areLinesAccepted;
  private long lastLine = System.nanoTime();

  ImportAnswer(RoutingContext request) {
    this.request = request;
    this.response = request.response();
    this.context = request.vertx().getOrCreateContext();
    this.areLinesAccepted =
        request.parsedHeaders().accept().stream()
            .anyMatch(range -> range.weight() > 0 && range.value().equals(MediaType.JSON_LINES));
  }

  @Override
  public void reached(int done, int read, boolean isAll) {
    long now = System.nanoTime();
    if (areLinesAccepted && (isAll && done == read || now - lastLine > BETWEEN_LINES)) {
      lastLine = now;
      JsonObject progress = new JsonObject().put("done", done);
      if (isAll) {
        progress.put("all", read);
      }
      context.runOnContext(turn -> write(progress.toBuffer()));
    }
  }

  private void write(Buffer line) {
    if (response.closed()) {
      return;
    }
    if (!response.headWritten()) {
      response.setChunked(true).putHeader(CONTENT_TYPE, MediaType.JSON_LINES);
    }
    response.write(line.appendString("\n"));
  }

  /** Sends the numbers of records that were added, changed, unchanged and removed. */
  void end(Loaded loaded, boolean onTrial) {
    JsonObject counts = new JsonObject();
    loaded
        .counts()
        .forEach(
            (effect, byList) ->
                counts.put(effect.name().toLowerCase(Locale.ROOT), JsonObject.mapFrom(byList)));
    if (areLinesAccepted) {
      write(counts.toBuffer());
      response.end();
    } else {
      response
          .setStatusCode(onTrial || loaded.addsNothing() ? 200 : 201)
          .putHeader(CONTENT_TYPE, MediaType.JSON + "; charset=utf-8")
          .end(counts.toBuffer());
    }
  }

  /** Sends the errors: as a line if lines have begun. */
  void fail(Throwable failure) {
    if (response.headWritten()) {
      write(Response.of(Failures.of(failure), MediaType.JSON).body());
      response.end();
    } else {
      request.fail(failure);
    }
  }
}
