package org.parley.source;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Edge;

/** A source in a list. */
@Description("Source in a list, with its cursor.")
public class SourceEdge extends Edge<Source> {
  SourceEdge(String cursor, Source node) {
    super(cursor, node);
  }
}
