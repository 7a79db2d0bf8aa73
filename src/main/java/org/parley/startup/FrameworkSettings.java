package org.parley.startup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Optional;
import org.parley.settings.Between;
import org.parley.settings.Switch;

/**
 * Settings that are handed on to the framework, which takes some that can't work. All that begin
 * with {@code parley} are in an interface like this, so that misspelt ones are found out.
 */
@ConfigMapping(prefix = "parley")
public interface FrameworkSettings {
  /** A host, in brackets if it is an IPv6 address, and perhaps a port and a path. */
  String URL =
      "https?://([^\\s/?#@]*@)?(\\[[0-9a-fA-F:.]+]|[^\\s/?#:@\\[\\]]+)(:\\d{1,5})?([/?#]\\S*)?";

  /** The kind of the database, which is fixed when the program is built. */
  Optional<String> database();

  /** The identity provider. */
  Oidc oidc();

  /** Settings of the shutdown. */
  Shutdown shutdown();

  /** Settings of traces. */
  Tracing tracing();

  /** Health and metrics. */
  Management management();

  /** The identity provider. */
  interface Oidc {
    /** True if tokens are accepted. */
    @WithDefault("false")
    @WithConverter(Switch.class)
    boolean enabled();

    /** Its address. */
    Optional<
            @Pattern(
                regexp = URL,
                message = "must be a URL such as https://id.example.org/realms/parley")
            String>
        issuer();

    /** Audience of the tokens. */
    Optional<String> audience();

    /** Algorithm of the tokens' signatures. */
    Optional<String> algorithm();
  }

  /** Settings of the shutdown. */
  interface Shutdown {
    /** Time for which requests are still answered. */
    @WithDefault("0s")
    @Between(least = "0s", most = "24h")
    Duration delay();

    /** Maximum time for running requests to finish after that. */
    @WithDefault("10s")
    @Between(least = "0s", most = "24h")
    Duration timeout();
  }

  /** Settings of traces. */
  interface Tracing {
    /** True if there are no traces. */
    @WithDefault("true")
    @WithConverter(Switch.class)
    boolean disabled();

    /** The share of requests that is traced. */
    @WithDefault("0")
    @Between(least = "0", most = "1")
    double ratio();

    /** The address of the collector. */
    @WithDefault("http://localhost:4317")
    @Pattern(regexp = URL, message = "must be a URL such as http://localhost:4317")
    String endpoint();
  }

  /** Health and metrics. */
  interface Management {
    /** Their port; any free one if it is 0. */
    @WithDefault("9000")
    @Between(least = "0", most = "65535")
    int port();
  }
}
