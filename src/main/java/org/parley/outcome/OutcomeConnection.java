package org.parley.outcome;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Edge;
import org.parley.read.Slice;

/** Page of a list of outcomes. */
@Description("Page of a list of outcomes.")
public class OutcomeConnection extends Connection<Outcome, OutcomeConnection.OutcomeEdge> {
  OutcomeConnection(Slice<Outcome> slice) {
    super(slice, OutcomeEdge::new);
  }

  /** An outcome in a list. */
  @Description("Outcome in a list, with its cursor.")
  public static class OutcomeEdge extends Edge<Outcome> {
    OutcomeEdge(String cursor, Outcome node) {
      super(cursor, node);
    }
  }
}
