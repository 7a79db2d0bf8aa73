package org.parley.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.parley.settings.Between;

/** Limits of WebSockets: connections, operations and times. */
@ConfigMapping(prefix = "parley.subscriptions")
public interface SocketSettings {
  /** Maximum number of open connections; further ones are refused. */
  @WithDefault("1000")
  @Between(least = "0")
  int connections();

  /** Maximum number of operations that run on one connection; further ones are refused. */
  @WithDefault("100")
  @Between(least = "1")
  int operations();

  /** The size of the largest message that a client may send. */
  @WithDefault("64K")
  @Between(least = "1", most = "1G")
  MemorySize messageSize();

  /** Maximum time for a client to initialise its connection. */
  @WithDefault("3s")
  @Between(least = "1ms", most = "24h")
  Duration initTimeout();

  /** Interval of pings, shorter than the time after which proxies drop silent connections. */
  @WithDefault("25s")
  @Between(least = "1ms", most = "24h")
  Duration pingInterval();

  /** Maximum time without an answer to pings before the connection is closed. */
  @WithDefault("60s")
  @Between(least = "1ms", most = "24h")
  Duration pongTimeout();

  /** Maximum time without a running operation. */
  @WithDefault("10m")
  @Between(least = "1ms", most = "365d")
  Duration idleTimeout();
}
