package org.parley.read;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A record in a list, with its place there. */
@RegisterForReflection
public abstract class Edge<N> {
  @NonNull
  @Description("Position of the record in this list and order, for the arguments after and before.")
  public final String cursor;

  @NonNull
  @Description("Record.")
  public final N node;

  protected Edge(String cursor, N node) {
    this.cursor = cursor;
    this.node = node;
  }
}
