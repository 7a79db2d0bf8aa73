package org.parley.page;

import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_SECURITY_POLICY;

import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Content-Security-Policy of a page. */
enum SecurityPolicy {
  /** A file that loads nothing else, or a picture. */
  READ("style-src 'self'; img-src 'self'"),
  /** The page of the record, which connects to the API. */
  PAGE("script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'"),
  /**
   * Its fonts and icons are in its style sheet, and it connects to the API. The hash is of the one
   * style that it adds, which keeps what is behind a dialog from scrolling.
   */
  GRAPHIQL(
      "script-src 'self'; style-src 'self' 'sha256-Y/huXlwoYkVyQlxwSVcCi1RCDGDCSVBzDt0hYP9qlTc=';"
          + " img-src 'self' data:; font-src data:; connect-src 'self'");

  private static final String COMMON =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ";

  /** Characters of a host that have no meaning of their own in a policy. */
  private static final Pattern HOST = Pattern.compile("[\\w.:\\[\\]-]+");

  private final String sources;

  SecurityPolicy(String sources) {
    this.sources = sources;
  }

  /** Adds the headers that keep a page to itself, and passes the request on. */
  void protect(RoutingContext request) {
    setHeaders(request);
    request.next();
  }

  /** Sets the headers that keep a page to itself. */
  void setHeaders(RoutingContext request) {
    request
        .response()
        .putHeader(CONTENT_SECURITY_POLICY, on(request.request().authority()))
        .putHeader("X-Content-Type-Options", "nosniff")
        // A shared address has a query in it, which is nobody else's business.
        .putHeader("Referrer-Policy", "no-referrer");
  }

  /** Returns the policy of a page at a host. Some browsers do not count WebSockets as 'self'. */
  private String on(@Nullable HostAndPort authority) {
    String host = String.valueOf(authority);
    boolean connects = this != READ && HOST.matcher(host).matches();
    return COMMON + sources + (connects ? " ws://" + host + " wss://" + host : "");
  }
}
