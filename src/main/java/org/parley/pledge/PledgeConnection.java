package org.parley.pledge;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;

/** Page of a list of pledges. */
@Description("Page of a list of pledges.")
public class PledgeConnection extends Connection<Pledge, PledgeEdge> {
  PledgeConnection(Slice<Pledge> slice) {
    super(slice, PledgeEdge::new);
  }
}
