package org.parley.request;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Edge;
import org.parley.read.Slice;

/** Page of a list of requests. */
@Description("Page of a list of requests.")
public class RequestConnection extends Connection<Request, RequestConnection.RequestEdge> {
  RequestConnection(Slice<Request> slice) {
    super(slice, RequestEdge::new);
  }

  /** A request in a list. */
  @Description("Request in a list, with its cursor.")
  public static class RequestEdge extends Edge<Request> {
    RequestEdge(String cursor, Request node) {
      super(cursor, node);
    }
  }
}
