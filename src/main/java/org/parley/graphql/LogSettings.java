package org.parley.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** What is logged, and how. */
@ConfigMapping(prefix = "parley.log")
interface LogSettings {
  /** Whether the log is JSON, an object each line. */
  @WithDefault("false")
  boolean json();

  /** How long an operation takes that is logged as slow; zero logs them all. */
  @WithDefault("1s")
  @DurationMin
  Duration slowOperations();
}
