package org.parley.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.parley.settings.Between;

/** Limits of the buffers for slow subscribers. */
@ConfigMapping(prefix = "parley.subscriptions")
public interface ChangeSettings {
  /** Maximum number of buffered events of one subscriber; one more ends its connection. */
  @WithDefault("256")
  @Between(least = "1", most = "1000000")
  int bufferedEvents();
}
