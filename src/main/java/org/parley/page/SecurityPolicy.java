package org.parley.page;

import io.vertx.core.net.HostAndPort;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Content-Security-Policy of a page. */
enum SecurityPolicy {
  /** A page without scripts. */
  READ("style-src 'self'; img-src 'self'"),
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

  /** Returns the policy of a page at a host. Some browsers do not count WebSockets as 'self'. */
  String on(@Nullable HostAndPort authority) {
    String host = String.valueOf(authority);
    boolean connects = this == GRAPHIQL && HOST.matcher(host).matches();
    return COMMON + sources + (connects ? " ws://" + host + " wss://" + host : "");
  }
}
