package org.parley.record;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What can be addressed on its own. */
@Description("Whatever can be addressed on its own, by an id that never changes.")
public interface Node {

  String ID = "Opaque id, unique among all records and the same for ever.";

  @Id
  @NonNull
  @Name("id")
  @Description(ID)
  String getGlobalId();
}
