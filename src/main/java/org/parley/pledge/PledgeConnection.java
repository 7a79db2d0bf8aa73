package org.parley.pledge;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;

/** A page of pledges. */
@Description("A page of pledges.")
public class PledgeConnection extends Connection<Pledge, PledgeEdge> {
  PledgeConnection(Slice<Pledge> slice) {
    super(slice, PledgeEdge::new);
  }
}
