package org.parley.outcome;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Edge;

/** A outcome in a list. */
@Description("Outcome in a list, with its cursor.")
public class OutcomeEdge extends Edge<Outcome> {
  OutcomeEdge(String cursor, Outcome node) {
    super(cursor, node);
  }
}
