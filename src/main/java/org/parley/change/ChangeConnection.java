package org.parley.change;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Edge;
import org.parley.read.Slice;

/** Page of a list of changes. */
@Description("Page of a list of changes.")
public class ChangeConnection extends Connection<Change, ChangeConnection.ChangeEdge> {
  ChangeConnection(Slice<Change> slice) {
    super(slice, ChangeEdge::new);
  }

  /** A change in a list. */
  @Description("Change in a list, with its cursor.")
  public static class ChangeEdge extends Edge<Change> {
    ChangeEdge(String cursor, Change node) {
      super(cursor, node);
    }
  }
}
