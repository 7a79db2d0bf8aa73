package org.parley.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.parley.settings.Between;

/** How much is kept for subscribers that read slower than changes happen. */
@ConfigMapping(prefix = "parley.subscriptions")
public interface ChangeSettings {
  /** How many events wait for one subscriber at most; one more ends its connection. */
  @WithDefault("256")
  @Between(least = "1", most = "1000000")
  int bufferedEvents();
}
