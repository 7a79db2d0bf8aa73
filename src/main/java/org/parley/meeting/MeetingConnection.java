package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;

/** Page of a list of meetings. */
@Description("Page of a list of meetings.")
public class MeetingConnection extends Connection<Meeting, MeetingEdge> {
  MeetingConnection(Slice<Meeting> slice) {
    super(slice, MeetingEdge::new);
  }
}
