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

  /** How the program stops. */
  Shutdown shutdown();

  /** Where traces go. */
  Tracing tracing();

  /** Health and metrics. */
  Management management();

  /** The identity provider. */
  interface Oidc {
    /** Whether its tokens are taken. */
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

    /** Whom its tokens are for. */
    Optional<String> audience();

    /** How it signs them. */
    Optional<String> algorithm();
  }

  /** How the program stops. */
  interface Shutdown {
    /** How long it goes on answering. */
    @WithDefault("0s")
    @Between(least = "0s", most = "24h")
    Duration delay();

    /** How long what runs then may take. */
    @WithDefault("10s")
    @Between(least = "0s", most = "24h")
    Duration timeout();
  }

  /** Where traces go. */
  interface Tracing {
    /** Whether there are none. */
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
