package org.parley.dataset;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.parley.settings.Switch;

/** Settings of the data that an empty database is filled with. */
@ConfigMapping(prefix = "parley")
interface DatasetSettings {
  /** True if the sample data is imported. */
  @WithDefault("true")
  @WithConverter(Switch.class)
  boolean sampleData();
}
