package org.parley.statement;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Edge;

/** A statement in a list. */
@Description("Statement in a list, with its cursor.")
public class StatementEdge extends Edge<Statement> {
  StatementEdge(String cursor, Statement node) {
    super(cursor, node);
  }
}
