package org.parley.timeline;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;
import org.parley.record.TimelineEntry;

/** A page of a timeline. */
@Description("A page of a timeline.")
public class TimelineConnection extends Connection<TimelineEntry, TimelineEdge> {
  TimelineConnection(Slice<TimelineEntry> slice) {
    super(slice, TimelineEdge::new);
  }
}
