package org.parley.incident;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;

/** A page of incidents. */
@Description("A page of incidents.")
public class IncidentConnection extends Connection<Incident, IncidentEdge> {
  IncidentConnection(Slice<Incident> slice) {
    super(slice, IncidentEdge::new);
  }
}
