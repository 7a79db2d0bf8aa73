package org.parley.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.util.Optional;

/** Settings of the documents that are allowed. */
@ConfigMapping(prefix = "parley")
interface DocumentSettings {
  /** The only ones that are run; any document is unless given. */
  @WithConverter(TrustedDocuments.Reader.class)
  Optional<TrustedDocuments> trustedDocuments();
}
