package org.parley.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.parley.settings.Between;

/** How many clients are served over WebSockets, how much each may ask, and how long it may wait. */
@ConfigMapping(prefix = "parley.subscriptions")
public interface SocketSettings {
  /** How many connections are open at once; further ones are refused. */
  @WithDefault("1000")
  @Between(least = "0")
  int connections();

  /** How many operations one connection runs at once; further ones are refused. */
  @WithDefault("100")
  @Between(least = "1")
  int operations();

  /** The size of the largest message that a client may send. */
  @WithDefault("64K")
  @Between(least = "1", most = "1G")
  MemorySize messageSize();

  /** How soon a client has to initialise its connection. */
  @WithDefault("3s")
  @Between(least = "1ms", most = "24h")
  Duration initTimeout();

  /** How often clients are pinged: more often than proxies give up connections in silence. */
  @WithDefault("25s")
  @Between(least = "1ms", most = "24h")
  Duration pingInterval();

  /** How long a client may leave pings unanswered before it counts as gone. */
  @WithDefault("60s")
  @Between(least = "1ms", most = "24h")
  Duration pongTimeout();

  /** How long a connection may run no operation. */
  @WithDefault("10m")
  @Between(least = "1ms", most = "365d")
  Duration idleTimeout();
}
