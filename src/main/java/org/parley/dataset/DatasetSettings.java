package org.parley.dataset;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.parley.settings.Switch;

/** What an empty database is given. */
@ConfigMapping(prefix = "parley")
interface DatasetSettings {
  /** Whether it is given the sample data. */
  @WithDefault("true")
  @WithConverter(Switch.class)
  boolean sampleData();
}
