package org.parley.source;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;

/** Page of the records that cite a source. */
@Description("Page of the records that cite a source.")
public class CitedConnection extends Connection<Cited, CitedEdge> {
  CitedConnection(Slice<Cited> slice) {
    super(slice, CitedEdge::new);
  }
}
