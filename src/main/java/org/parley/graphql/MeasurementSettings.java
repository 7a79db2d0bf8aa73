package org.parley.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.parley.settings.Between;

/** How much is measured apart. */
@ConfigMapping(prefix = "parley.metrics")
interface MeasurementSettings {
  /** How many names of operations have a measurement of their own; the others share one. */
  @WithDefault("200")
  @Between(least = "0", most = "100000")
  int operationNames();
}
