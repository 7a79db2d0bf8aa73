package org.parley.request;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;

/** Page of a list of requests. */
@Description("Page of a list of requests.")
public class RequestConnection extends Connection<Request, RequestEdge> {
  RequestConnection(Slice<Request> slice) {
    super(slice, RequestEdge::new);
  }
}
