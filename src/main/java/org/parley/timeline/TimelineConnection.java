package org.parley.timeline;

import org.eclipse.microprofile.graphql.Description;
import org.parley.model.TimelineEntry;
import org.parley.read.Connection;
import org.parley.read.Slice;

/** Page of a timeline. */
@Description("Page of a timeline.")
public class TimelineConnection extends Connection<TimelineEntry, TimelineEdge> {
  TimelineConnection(Slice<TimelineEntry> slice) {
    super(slice, TimelineEdge::new);
  }
}
