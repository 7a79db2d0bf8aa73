package org.parley.read;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A page of an ordered list; each kind of record has a subclass of this and of {@link Edge}. */
@RegisterForReflection
public abstract class Connection<N, E extends Edge<N>> {
  @NonNull
  @Description("Records of the page, without cursors.")
  public final List<@NonNull N> nodes;

  @Description(
      "Number of records in the whole list under its filter. It is counted only if requested.")
  public final @Nullable Integer totalCount;

  private final Slice<N> slice;
  private final BiFunction<String, N, E> edge;

  protected Connection(Slice<N> slice, BiFunction<String, N, E> edge) {
    this.nodes = slice.items().stream().map(Slice.Keyed::node).toList();
    this.totalCount = slice.totalCount();
    this.slice = slice;
    this.edge = edge;
  }

  @NonNull
  @Description("Records of the page, each with its cursor.")
  public List<@NonNull E> getEdges() {
    return slice.items().stream()
        .map(item -> edge.apply(item.cursor().get(), item.node()))
        .toList();
  }

  @NonNull
  @Description("Position of the page in the list.")
  public PageInfo getPageInfo() {
    return PageInfo.of(slice);
  }
}
