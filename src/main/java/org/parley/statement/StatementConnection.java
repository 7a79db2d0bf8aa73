package org.parley.statement;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;

/** A page of statements. */
@Description("A page of statements.")
public class StatementConnection extends Connection<Statement, StatementEdge> {
  StatementConnection(Slice<Statement> slice) {
    super(slice, StatementEdge::new);
  }
}
