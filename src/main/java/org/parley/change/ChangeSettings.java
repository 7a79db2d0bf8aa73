package org.parley.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is kept for subscribers that read slower than changes happen. */
@ConfigMapping(prefix = "parley.subscriptions")
public interface ChangeSettings {
  /** How many events wait for one subscriber at most; one more ends its connection. */
  @WithDefault("256")
  int bufferedEvents();
}
