package org.parley.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.parley.settings.Between;
import org.parley.settings.Switch;

/** What is logged, and how. */
@ConfigMapping(prefix = "parley.log")
interface LogSettings {
  /** Whether the log is JSON, an object each line. */
  @WithDefault("false")
  @WithConverter(Switch.class)
  boolean json();

  /** How long an operation takes that is logged as slow; zero logs them all. */
  @WithDefault("1s")
  @Between(least = "0s", most = "1h")
  Duration slowOperations();
}
