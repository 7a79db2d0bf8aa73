package org.parley.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.parley.settings.Between;

/** Limits of the measurements. */
@ConfigMapping(prefix = "parley.metrics")
interface MeasurementSettings {
  /** Maximum number of operation names with their own measurement; the others share one. */
  @WithDefault("200")
  @Between(least = "0", most = "100000")
  int operationNames();
}
