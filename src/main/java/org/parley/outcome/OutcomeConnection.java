package org.parley.outcome;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;

/** A page of outcomes. */
@Description("A page of outcomes.")
public class OutcomeConnection extends Connection<Outcome, OutcomeEdge> {
  OutcomeConnection(Slice<Outcome> slice) {
    super(slice, OutcomeEdge::new);
  }
}
