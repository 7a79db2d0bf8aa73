package org.parley.incident;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Edge;
import org.parley.read.Slice;

/** Page of a list of incidents. */
@Description("Page of a list of incidents.")
public class IncidentConnection extends Connection<Incident, IncidentConnection.IncidentEdge> {
  IncidentConnection(Slice<Incident> slice) {
    super(slice, IncidentEdge::new);
  }

  /** An incident in a list. */
  @Description("Incident in a list, with its cursor.")
  public static class IncidentEdge extends Edge<Incident> {
    IncidentEdge(String cursor, Incident node) {
      super(cursor, node);
    }
  }
}
