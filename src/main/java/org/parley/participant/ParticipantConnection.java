package org.parley.participant;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Edge;
import org.parley.read.Slice;

/** Page of a list of participants. */
@Description("Page of a list of participants.")
public class ParticipantConnection
    extends Connection<Participant, ParticipantConnection.ParticipantEdge> {
  ParticipantConnection(Slice<Participant> slice) {
    super(slice, ParticipantEdge::new);
  }

  /** A participant in a list. */
  @Description("Participant in a list, with its cursor.")
  public static class ParticipantEdge extends Edge<Participant> {
    ParticipantEdge(String cursor, Participant node) {
      super(cursor, node);
    }
  }
}
