package org.parley.change;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Edge;

/** A change in a list. */
@Description("Change in a list, with its cursor.")
public class ChangeEdge extends Edge<Change> {
  ChangeEdge(String cursor, Change node) {
    super(cursor, node);
  }
}
