package org.parley.http;

import static io.netty.handler.codec.http.HttpHeaderNames.ACCEPT_ENCODING;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_ENCODING;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;

import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Checks that the body of a request is JSON in UTF-8, before it is read. */
final class JsonBody {
  private static final Pattern TYPE =
      Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*(utf-8|\"utf-8\")\\s*)?");

  private JsonBody() {}

  /**
   * Checks that the headers of a request announce such a body.
   *
   * @throws Refusal if they announce another one, or none
   */
  static void demand(RoutingContext request) {
    // Some pages send the header twice, which browsers join to a list.
    Set<String> types = Set.copyOf(values(request, CONTENT_TYPE));
    if (types.size() != 1 || !TYPE.matcher(types.iterator().next()).matches()) {
      throw new Refusal(
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          "The body must have the content type application/json, in UTF-8.");
    }
    if (!Set.of("identity").containsAll(values(request, CONTENT_ENCODING))) {
      request.response().putHeader(ACCEPT_ENCODING, "identity");
      throw new Refusal(
          ErrorCode.UNSUPPORTED_MEDIA_TYPE, "The body must be sent without a content encoding.");
    }
  }

  private static List<String> values(RoutingContext request, CharSequence header) {
    return request.request().headers().getAll(header).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .toList();
  }
}
