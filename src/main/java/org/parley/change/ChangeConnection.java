package org.parley.change;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;

/** Page of a list of changes. */
@Description("Page of a list of changes.")
public class ChangeConnection extends Connection<Change, ChangeEdge> {
  ChangeConnection(Slice<Change> slice) {
    super(slice, ChangeEdge::new);
  }
}
