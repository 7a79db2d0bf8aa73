package org.parley.http;

import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;
import static io.netty.handler.codec.http.HttpHeaderNames.ORIGIN;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Reads the files of a form into memory, never to the disk; other requests pass. */
final class FormFiles implements Handler<RoutingContext> {
  private static final String MULTIPART = "multipart/form-data";
  private static final String FILES = FormFiles.class.getName();

  private final Set<String> names;
  private final long largest;

  /**
   * Creates a reader.
   *
   * @param names the names of the files; all must be there, and no others
   * @param largest the maximum number of bytes of a body
   */
  FormFiles(Set<String> names, long largest) {
    this.names = names;
    this.largest = largest;
  }

  /** Returns true if the body of a request is a form with files. */
  static boolean isIn(RoutingContext request) {
    String type = request.request().getHeader(CONTENT_TYPE);
    return type != null && type.toLowerCase(Locale.ROOT).startsWith(MULTIPART);
  }

  /**
   * Checks that no page of another origin sends a form: browsers ask for permission to send JSON or
   * CSV, but not to send forms.
   *
   * @throws Refusal if a browser sends it
   */
  static void demandNoBrowser(RoutingContext request) {
    if (request.request().headers().contains(ORIGIN)) {
      throw new Refusal(
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          "A form must be sent without the header Origin, by a program other than a browser.");
    }
  }

  /** Returns the files of a request by their names. */
  static Map<String, Buffer> of(RoutingContext request) {
    return request.get(FILES, Map.of());
  }

  @Override
  public void handle(RoutingContext request) {
    HttpServerRequest body = request.request();
    if (!isIn(request)) {
      request.next();
      return;
    }
    String length = body.getHeader(CONTENT_LENGTH);
    if (length != null && Long.parseLong(length) > largest) {
      // Nothing is reserved for such a body.
      request.fail(413);
      return;
    }
    Map<String, Buffer> files = new HashMap<>();
    body.setExpectMultipart(true);
    body.exceptionHandler(request::fail);
    body.uploadHandler(upload -> read(upload, files, request));
    body.endHandler(end -> finish(request, files));
  }

  private void read(
      HttpServerFileUpload upload, Map<String, Buffer> files, RoutingContext request) {
    Buffer file = files.computeIfAbsent(Refusal.echo(upload.name()), name -> Buffer.buffer());
    upload.exceptionHandler(request::fail);
    upload.handler(
        chunk -> {
          long length = files.values().stream().mapToLong(Buffer::length).sum();
          if (length + chunk.length() > largest) {
            request.fail(413);
          } else if (!request.failed()) {
            file.appendBuffer(chunk);
          }
        });
  }

  private void finish(RoutingContext request, Map<String, Buffer> files) {
    if (request.failed()) {
      return;
    }
    if (files.keySet().equals(names)) {
      request.put(FILES, files);
      request.next();
    } else {
      request.fail(
          new Refusal(
              ErrorCode.BAD_USER_INPUT,
              "The form must have the files %s, and no others."
                  .formatted(String.join(" and ", names.stream().sorted().toList()))));
    }
  }
}
