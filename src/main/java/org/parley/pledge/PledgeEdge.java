package org.parley.pledge;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Edge;

/** A pledge in a list. */
@Description("Pledge in a list, with its cursor.")
public class PledgeEdge extends Edge<Pledge> {
  PledgeEdge(String cursor, Pledge node) {
    super(cursor, node);
  }
}
