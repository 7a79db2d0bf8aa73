package org.parley.source;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;

/** Page of a list of sources. */
@Description("Page of a list of sources.")
public class SourceConnection extends Connection<Source, SourceEdge> {
  SourceConnection(Slice<Source> slice) {
    super(slice, SourceEdge::new);
  }
}
