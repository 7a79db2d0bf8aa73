package org.parley.model;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Record that can be fetched by its id. */
@Description("Record that can be fetched by its id.")
public interface Node {

  String ID = "Opaque id, unique among all records; it never changes.";

  @Id
  @NonNull
  @Name("id")
  @Description(ID)
  String getGlobalId();
}
