package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Edge;
import org.parley.read.Slice;

/** Page of a list of meetings. */
@Description("Page of a list of meetings.")
public class MeetingConnection extends Connection<Meeting, MeetingConnection.MeetingEdge> {
  MeetingConnection(Slice<Meeting> slice) {
    super(slice, MeetingEdge::new);
  }

  /** A meeting in a list. */
  @Description("Meeting in a list, with its cursor.")
  public static class MeetingEdge extends Edge<Meeting> {
    MeetingEdge(String cursor, Meeting node) {
      super(cursor, node);
    }
  }
}
