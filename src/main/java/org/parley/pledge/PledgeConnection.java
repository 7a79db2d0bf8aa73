package org.parley.pledge;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Edge;
import org.parley.read.Slice;

/** Page of a list of pledges. */
@Description("Page of a list of pledges.")
public class PledgeConnection extends Connection<Pledge, PledgeConnection.PledgeEdge> {
  PledgeConnection(Slice<Pledge> slice) {
    super(slice, PledgeEdge::new);
  }

  /** A pledge in a list. */
  @Description("Pledge in a list, with its cursor.")
  public static class PledgeEdge extends Edge<Pledge> {
    PledgeEdge(String cursor, Pledge node) {
      super(cursor, node);
    }
  }
}
