package org.parley.http;

import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_DISPOSITION;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.HostAndPort;
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
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.download.Download;
import org.parley.download.Downloads;
import org.parley.download.FileFormat;
import org.parley.download.FileFormats;
import org.parley.model.Dates;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.security.Access;
import org.parley.security.Caller;

/**
 * Routes on which anyone who may read downloads the record of a dialogue in any format, and the
 * whole record in some.
 */
@ApplicationScoped
public class DownloadRoute {
  private static final String PATH = "/datasets";
  private static final String FILE = "file";

  private static final String RECORDED_BEFORE = "recordedBefore";

  /** Each holds a connection to the database as long as the client takes. */
  private static final int MOST_AT_ONCE = 2;

  /** A time that file names of all systems can have. */
  private static final DateTimeFormatter IN_NAMES =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final Downloads downloads;
  private final FileFormats formats;
  private final ClientRates rates;
  private final Callers callers;
  private final Access access;
  private final EntityTags entityTags;
  private final HttpSettings settings;
  private final Semaphore turns = new Semaphore(MOST_AT_ONCE);

  @Inject
  DownloadRoute(
      Downloads downloads,
      FileFormats formats,
      ClientRates rates,
      Callers callers,
      Access access,
      EntityTags entityTags,
      HttpSettings settings) {
    this.downloads = downloads;
    this.formats = formats;
    this.rates = rates;
    this.callers = callers;
    this.access = access;
    this.entityTags = entityTags;
    this.settings = settings;
  }

  void register(@Observes Router router) {
    Stream.concat(Stream.of("", "/:" + FILE), formats.suffixes().stream())
        .forEach(
            end ->
                router
                    .get(PATH + end)
                    .method(HttpMethod.HEAD)
                    .handler(rates::slowDown)
                    .handler(this::answer)
                    .failureHandler(GraphQlRoute::refuse));
  }

  private void answer(RoutingContext request) {
    String file = request.pathParam(FILE);
    FileFormats.Named named =
        formats.named(file == null ? request.normalizedPath().substring(PATH.length()) : file);
    String origin = origin(request.request());
    Downloads.Question asked =
        new Downloads.Question(
            file == null ? null : named.dialogue(),
            recordedBefore(request.queryParams().getAll(RECORDED_BEFORE)),
            origin,
            origin + request.request().uri());
    callers
        .work(request, caller -> send(request, caller, named.format(), asked))
        .onFailure(request::fail);
  }

  private static String origin(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    return request.scheme() + "://" + (authority == null ? "localhost" : authority);
  }

  private static @Nullable Instant recordedBefore(List<String> given) {
    try {
      return given.isEmpty() ? null : Dates.instant(given.get(0));
    } catch (DateTimeException e) {
      throw Refusal.of(ErrorCode.BAD_USER_INPUT, RECORDED_BEFORE, Dates.EXPECTED_INSTANT + ".");
    }
  }

  private @Nullable Void send(
      RoutingContext request, Caller caller, FileFormat format, Downloads.Question asked)
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
      downloads.write(
          format,
          asked,
          caller,
          new Download.Target() {
            @Override
            public OutputStream open(Instant moment) {
              begin(response, tag, format, asked.dialogue(), moment);
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
      FileFormat format,
      @Nullable String dialogue,
      Instant moment) {
    Response.of(format.mediaType(), "").keeping(entityTags.cacheControl(), tag).begin(response);
    response.setChunked(true);
    if (format.isAttachment()) {
      String subject = dialogue == null ? "record" : dialogue;
      String name = subject + "." + IN_NAMES.format(moment) + format.suffix();
      response.putHeader(CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
  }
}
