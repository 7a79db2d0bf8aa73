package org.parley.timeline;

import org.eclipse.microprofile.graphql.Description;
import org.parley.model.TimelineEntry;
import org.parley.read.Edge;

/** An entry of a timeline. */
@Description("Entry of a timeline, with its cursor.")
public class TimelineEdge extends Edge<TimelineEntry> {
  TimelineEdge(String cursor, TimelineEntry node) {
    super(cursor, node);
  }
}
