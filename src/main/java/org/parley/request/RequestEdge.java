package org.parley.request;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Edge;

/** A request in a list. */
@Description("A request in a list, with its place there.")
public class RequestEdge extends Edge<Request> {
  RequestEdge(String cursor, Request node) {
    super(cursor, node);
  }
}
