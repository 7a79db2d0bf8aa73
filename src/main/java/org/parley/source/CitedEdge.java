package org.parley.source;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Edge;

/** A record that cites a source, in a list. */
@Description("Record that cites a source, with its cursor.")
public class CitedEdge extends Edge<Cited> {
  CitedEdge(String cursor, Cited node) {
    super(cursor, node);
  }
}
