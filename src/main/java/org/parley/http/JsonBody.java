package org.parley.http;

import static io.netty.handler.codec.http.HttpHeaderNames.ACCEPT_ENCODING;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_ENCODING;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Checks that the body of a request is JSON in UTF-8, before it is read. */
final class JsonBody {
  private static final Pattern CHARSET =
      Pattern.compile("\\s*;\\s*charset\\s*=\\s*(utf-8|\"utf-8\")$");

  private JsonBody() {}

  /**
   * Checks that the headers of a request announce such a body.
   *
   * @param types the media types that it can have
   * @throws Refusal if they announce another one, or none
   */
  static void demand(RoutingContext request, String... types) {
    if (isPlain(request.request().headers(), types)) {
      return;
    }
    // Some pages send the header twice, which browsers join to a list.
    Set<String> given =
        values(request, CONTENT_TYPE).stream()
            .map(type -> CHARSET.matcher(type).replaceFirst(""))
            .collect(Collectors.toSet());
    if (given.size() != 1 || !List.of(types).containsAll(given)) {
      throw new Refusal(
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          "The body must have the content type %s, in UTF-8."
              .formatted(String.join(" or ", types)));
    }
    if (!Set.of("identity").containsAll(values(request, CONTENT_ENCODING))) {
      request.response().putHeader(ACCEPT_ENCODING, "identity");
      throw new Refusal(
          ErrorCode.UNSUPPORTED_MEDIA_TYPE, "The body must be sent without a content encoding.");
    }
  }

  /** Returns true for the headers that nearly all clients send, which need no closer look. */
  private static boolean isPlain(MultiMap headers, String... types) {
    List<String> given = headers.getAll(CONTENT_TYPE);
    return given.size() == 1
        && List.of(types).contains(given.get(0))
        && !headers.contains(CONTENT_ENCODING);
  }

  private static List<String> values(RoutingContext request, CharSequence header) {
    return request.request().headers().getAll(header).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .toList();
  }
}
