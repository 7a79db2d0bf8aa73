package org.parley.page;

import static io.netty.handler.codec.http.HttpHeaderNames.CACHE_CONTROL;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_ENCODING;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;
import static io.netty.handler.codec.http.HttpHeaderNames.ETAG;
import static io.netty.handler.codec.http.HttpHeaderNames.VARY;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.parley.http.EntityTag;

/** A file for browsers, kept in memory. */
final class Page {
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml");

  private final String mediaType;
  private final SecurityPolicy policy;
  private final Buffer body;
  private final EntityTag tag;
  private volatile @Nullable Buffer compressed;

  /**
   * Creates a page with this content.
   *
   * @param name its name, whose end says of which media type it is
   */
  Page(String name, SecurityPolicy policy, byte[] content) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    this.mediaType = MEDIA_TYPES.getOrDefault(extension, "application/octet-stream");
    this.policy = policy;
    this.body = Buffer.buffer(content);
    this.tag = EntityTag.of(content);
  }

  Page(String name, SecurityPolicy policy, String content) {
    this(name, policy, content.getBytes(StandardCharsets.UTF_8));
  }

  void send(RoutingContext request) {
    HttpServerResponse response = request.response();
    policy.setHeaders(request);
    response
        .putHeader(CONTENT_TYPE, mediaType)
        .putHeader(CACHE_CONTROL, "no-cache")
        .putHeader(ETAG, tag.toString())
        .putHeader(VARY, "accept-encoding");
    // The server's default, which keeps answers from being compressed.
    response.headers().remove(CONTENT_ENCODING);
    if (tag.isKept(request.request()) || EntityTag.isAnyKept(request.request())) {
      response.headers().remove(CONTENT_TYPE);
      response.setStatusCode(304).end();
    } else if (takesGzip(request)) {
      response.putHeader(CONTENT_ENCODING, "gzip").end(compressed());
    } else {
      response.end(body);
    }
  }

  private static boolean takesGzip(RoutingContext request) {
    return request.parsedHeaders().acceptEncoding().stream()
        .anyMatch(coding -> coding.value().equalsIgnoreCase("gzip") && coding.weight() > 0);
  }

  /** Returns the compressed content; compressed only once, because GraphiQL has 3 MB. */
  private Buffer compressed() {
    Buffer done = compressed;
    if (done == null) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(body.getBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      done = Buffer.buffer(bytes.toByteArray());
      compressed = done;
    }
    return done;
  }
}
