package org.parley.request;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Edge;

/** A request in a list. */
@Description("Request in a list, with its cursor.")
public class RequestEdge extends Edge<Request> {
  RequestEdge(String cursor, Request node) {
    super(cursor, node);
  }
}
