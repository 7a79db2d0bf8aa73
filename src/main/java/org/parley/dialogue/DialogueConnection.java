package org.parley.dialogue;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Edge;
import org.parley.read.Slice;

/** Page of a list of dialogues. */
@Description("Page of a list of dialogues.")
public class DialogueConnection extends Connection<Dialogue, DialogueConnection.DialogueEdge> {
  DialogueConnection(Slice<Dialogue> slice) {
    super(slice, DialogueEdge::new);
  }

  /** A dialogue in a list. */
  @Description("Dialogue in a list, with its cursor.")
  public static class DialogueEdge extends Edge<Dialogue> {
    DialogueEdge(String cursor, Dialogue node) {
      super(cursor, node);
    }
  }
}
