package org.parley.source;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;

/** A page of sources. */
@Description("A page of sources.")
public class SourceConnection extends Connection<Source, SourceEdge> {
  SourceConnection(Slice<Source> slice) {
    super(slice, SourceEdge::new);
  }
}
