package org.parley.source;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Edge;
import org.parley.read.Slice;

/** Page of a list of sources. */
@Description("Page of a list of sources.")
public class SourceConnection extends Connection<Source, SourceConnection.SourceEdge> {
  SourceConnection(Slice<Source> slice) {
    super(slice, SourceEdge::new);
  }

  /** A source in a list. */
  @Description("Source in a list, with its cursor.")
  public static class SourceEdge extends Edge<Source> {
    SourceEdge(String cursor, Source node) {
      super(cursor, node);
    }
  }
}
