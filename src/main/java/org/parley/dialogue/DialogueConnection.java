package org.parley.dialogue;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;

/** Page of a list of dialogues. */
@Description("Page of a list of dialogues.")
public class DialogueConnection extends Connection<Dialogue, DialogueEdge> {
  DialogueConnection(Slice<Dialogue> slice) {
    super(slice, DialogueEdge::new);
  }
}
