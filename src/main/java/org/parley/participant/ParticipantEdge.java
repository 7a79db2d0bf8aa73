package org.parley.participant;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Edge;

/** A participant in a list. */
@Description("Participant in a list, with its cursor.")
public class ParticipantEdge extends Edge<Participant> {
  ParticipantEdge(String cursor, Participant node) {
    super(cursor, node);
  }
}
