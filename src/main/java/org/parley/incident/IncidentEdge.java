package org.parley.incident;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Edge;

/** A incident in a list. */
@Description("Incident in a list, with its cursor.")
public class IncidentEdge extends Edge<Incident> {
  IncidentEdge(String cursor, Incident node) {
    super(cursor, node);
  }
}
