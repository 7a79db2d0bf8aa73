package org.parley.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.parley.settings.Between;
import org.parley.settings.Switch;

/** Settings of the log. */
@ConfigMapping(prefix = "parley.log")
interface LogSettings {
  /** True if the log is JSON, with one object per line. */
  @WithDefault("false")
  @WithConverter(Switch.class)
  boolean json();

  /** Time from which an operation is logged as slow; zero logs all. */
  @WithDefault("1s")
  @Between(least = "0s", most = "1h")
  Duration slowOperations();
}
