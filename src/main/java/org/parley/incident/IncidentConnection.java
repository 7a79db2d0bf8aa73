package org.parley.incident;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;

/** Page of a list of incidents. */
@Description("Page of a list of incidents.")
public class IncidentConnection extends Connection<Incident, IncidentEdge> {
  IncidentConnection(Slice<Incident> slice) {
    super(slice, IncidentEdge::new);
  }
}
