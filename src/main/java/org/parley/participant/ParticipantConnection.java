package org.parley.participant;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;

/** Page of a list of participants. */
@Description("Page of a list of participants.")
public class ParticipantConnection extends Connection<Participant, ParticipantEdge> {
  ParticipantConnection(Slice<Participant> slice) {
    super(slice, ParticipantEdge::new);
  }
}
