package org.parley.request;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;

/** A page of requests. */
@Description("A page of requests.")
public class RequestConnection extends Connection<Request, RequestEdge> {
  RequestConnection(Slice<Request> slice) {
    super(slice, RequestEdge::new);
  }
}
