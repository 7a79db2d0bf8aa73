package org.parley.statement;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Edge;
import org.parley.read.Slice;

/** Page of a list of statements. */
@Description("Page of a list of statements.")
public class StatementConnection extends Connection<Statement, StatementConnection.StatementEdge> {
  StatementConnection(Slice<Statement> slice) {
    super(slice, StatementEdge::new);
  }

  /** A statement in a list. */
  @Description("Statement in a list, with its cursor.")
  public static class StatementEdge extends Edge<Statement> {
    StatementEdge(String cursor, Statement node) {
      super(cursor, node);
    }
  }
}
