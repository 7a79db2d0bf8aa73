package org.parley.dialogue;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Edge;

/** A dialogue in a list. */
@Description("Dialogue in a list, with its cursor.")
public class DialogueEdge extends Edge<Dialogue> {
  DialogueEdge(String cursor, Dialogue node) {
    super(cursor, node);
  }
}
