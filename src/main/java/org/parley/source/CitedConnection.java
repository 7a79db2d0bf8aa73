package org.parley.source;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Edge;
import org.parley.read.Slice;

/** Page of the records that cite a source. */
@Description("Page of the records that cite a source.")
public class CitedConnection extends Connection<Cited, CitedConnection.CitedEdge> {
  CitedConnection(Slice<Cited> slice) {
    super(slice, CitedEdge::new);
  }

  /** A record that cites a source, in a list. */
  @Description("Record that cites a source, with its cursor.")
  public static class CitedEdge extends Edge<Cited> {
    CitedEdge(String cursor, Cited node) {
      super(cursor, node);
    }
  }
}
