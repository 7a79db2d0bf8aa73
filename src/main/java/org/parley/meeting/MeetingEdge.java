package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Edge;

/** A meeting in a list. */
@Description("Meeting in a list, with its cursor.")
public class MeetingEdge extends Edge<Meeting> {
  MeetingEdge(String cursor, Meeting node) {
    super(cursor, node);
  }
}
