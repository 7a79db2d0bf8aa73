package org.parley.database;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.parley.settings.Between;

/** How long the database is waited for, and how much room it leaves on its disk. */
@ConfigMapping(prefix = "parley.db")
public interface DatabaseSettings {
  /** How long a start waits for a server that can't be reached. */
  @WithDefault("60s")
  @Between(least = "0s", most = "24h")
  Duration startTimeout();

  /** How long an answer waits for a connection. */
  @WithDefault("5s")
  @Between(least = "1ms", most = "1h")
  Duration acquisitionTimeout();

  /** Bytes that stay free on the disk of an embedded database. */
  @WithDefault("64M")
  @Between(least = "0", most = "1T")
  MemorySize diskReserve();
}
