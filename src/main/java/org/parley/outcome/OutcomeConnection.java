package org.parley.outcome;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;

/** Page of a list of outcomes. */
@Description("Page of a list of outcomes.")
public class OutcomeConnection extends Connection<Outcome, OutcomeEdge> {
  OutcomeConnection(Slice<Outcome> slice) {
    super(slice, OutcomeEdge::new);
  }
}
