package org.parley.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.parley.settings.Switch;

/** Who may read the schema. */
@ConfigMapping(prefix = "parley")
interface SchemaSettings {
  /** Whether clients may: by introspection, as a document and in GraphiQL. */
  @WithDefault("true")
  @WithConverter(Switch.class)
  boolean introspection();
}
