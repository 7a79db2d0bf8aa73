package org.parley.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.parley.settings.Switch;

/** Settings of the schema's visibility. */
@ConfigMapping(prefix = "parley")
interface SchemaSettings {
  /** True if clients may read the schema: by introspection, as a document and in GraphiQL. */
  @WithDefault("true")
  @WithConverter(Switch.class)
  boolean introspection();
}
