package org.parley.timeline;

import org.eclipse.microprofile.graphql.Description;
import org.parley.model.TimelineEntry;
import org.parley.read.Connection;
import org.parley.read.Edge;
import org.parley.read.Slice;

/** Page of a timeline. */
@Description("Page of a timeline.")
public class TimelineConnection extends Connection<TimelineEntry, TimelineConnection.TimelineEdge> {
  TimelineConnection(Slice<TimelineEntry> slice) {
    super(slice, TimelineEdge::new);
  }

  /** An entry of a timeline. */
  @Description("Entry of a timeline, with its cursor.")
  public static class TimelineEdge extends Edge<TimelineEntry> {
    TimelineEdge(String cursor, TimelineEntry node) {
      super(cursor, node);
    }
  }
}
