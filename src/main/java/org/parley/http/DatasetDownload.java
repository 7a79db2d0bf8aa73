package org.parley.http;

import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_DISPOSITION;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.parley.dataset.DatasetExporter;
import org.parley.model.Dates;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.security.Access;
import org.parley.security.Caller;

/** Route on which anyone who may read takes away the record of a dialogue as a file. */
@ApplicationScoped
public class DatasetDownload {
  private static final String RECORDED_BEFORE = "recordedBefore";
  private static final String OBJECT = ".json";
  private static final String LINES = ".ndjson";

  /** Each holds a connection to the database as long as the client takes. */
  private static final int MOST_AT_ONCE = 2;

  /** A time that file names of all systems can have. */
  private static final DateTimeFormatter IN_NAMES =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final DatasetExporter exporter;
  private final ClientRates rates;
  private final Callers callers;
  private final Access access;
  private final EntityTags entityTags;
  private final HttpSettings settings;
  private final Semaphore turns = new Semaphore(MOST_AT_ONCE);

  @Inject
  DatasetDownload(
      DatasetExporter exporter,
      ClientRates rates,
      Callers callers,
      Access access,
      EntityTags entityTags,
      HttpSettings settings) {
    this.exporter = exporter;
    this.rates = rates;
    this.callers = callers;
    this.access = access;
    this.entityTags = entityTags;
    this.settings = settings;
  }

  void register(@Observes Router router) {
    router
        .get("/datasets/:file")
        .method(HttpMethod.HEAD)
        .handler(rates::slowDown)
        .handler(this::answer)
        .failureHandler(GraphQlRoute::refuse);
  }

  private void answer(RoutingContext request) {
    String file = Objects.requireNonNull(request.pathParam("file"));
    boolean asLines = file.endsWith(LINES);
    String dialogue =
        asLines || file.endsWith(OBJECT) ? file.substring(0, file.lastIndexOf('.')) : file;
    Instant recordedBefore = recordedBefore(request.queryParams().getAll(RECORDED_BEFORE));
    callers
        .work(request, caller -> send(request, caller, dialogue, asLines, recordedBefore))
        .onFailure(request::fail);
  }

  private static @Nullable Instant recordedBefore(List<String> given) {
    try {
      return given.isEmpty() ? null : Dates.instant(given.get(0));
    } catch (DateTimeException e) {
      throw Refusal.of(ErrorCode.BAD_USER_INPUT, RECORDED_BEFORE, Dates.EXPECTED_INSTANT + ".");
    }
  }

  private @Nullable Void send(
      RoutingContext request,
      Caller caller,
      String dialogue,
      boolean asLines,
      @Nullable Instant recordedBefore)
      throws IOException {
    access.admit(caller);
    HttpServerResponse response = request.response();
    EntityTag tag = entityTags.of(request.request(), caller, "");
    if (tag.isKept(request.request())) {
      Response.notModified().keeping(entityTags.cacheControl(), tag).send(response);
      return null;
    }
    if (!turns.tryAcquire()) {
      throw Refusal.busy();
    }
    try {
      ResponseStream body = new ResponseStream(response, settings.datasetTime());
      boolean isAsked = request.request().method().equals(HttpMethod.GET);
      exporter.export(
          dialogue,
          asLines,
          recordedBefore,
          caller,
          new DatasetExporter.Target() {
            @Override
            public OutputStream open(Instant moment) {
              begin(response, tag, dialogue, asLines, moment);
              return isAsked ? body : OutputStream.nullOutputStream();
            }

            @Override
            public boolean isGone() {
              return response.closed();
            }
          });
      body.complete();
    } finally {
      turns.release();
    }
    return null;
  }

  private void begin(
      HttpServerResponse response,
      EntityTag tag,
      String dialogue,
      boolean asLines,
      Instant moment) {
    String type = asLines ? MediaType.JSON_LINES : MediaType.JSON.toString();
    String name = dialogue + "." + IN_NAMES.format(moment) + (asLines ? LINES : OBJECT);
    Response.of(type, "").keeping(entityTags.cacheControl(), tag).begin(response);
    response
        .putHeader(CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .setChunked(true);
  }
}
