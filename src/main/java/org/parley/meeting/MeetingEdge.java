package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Edge;

/** A meeting in a list. */
@Description("A meeting in a list, with its place there.")
public class MeetingEdge extends Edge<Meeting> {
  MeetingEdge(String cursor, Meeting node) {
    super(cursor, node);
  }
}
