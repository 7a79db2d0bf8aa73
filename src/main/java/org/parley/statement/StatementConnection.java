package org.parley.statement;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;

/** Page of a list of statements. */
@Description("Page of a list of statements.")
public class StatementConnection extends Connection<Statement, StatementEdge> {
  StatementConnection(Slice<Statement> slice) {
    super(slice, StatementEdge::new);
  }
}
