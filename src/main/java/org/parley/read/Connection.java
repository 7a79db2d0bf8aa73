package org.parley.read;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A page of an ordered list; each kind of record has a subclass of this and of {@link Edge}. */
@RegisterForReflection
public abstract class Connection<N, E extends Edge<N>> implements Deferred {
  private final Slice<N> slice;
  private final BiFunction<String, N, E> edge;

  protected Connection(Slice<N> slice, BiFunction<String, N, E> edge) {
    this.slice = slice;
    this.edge = edge;
  }

  @Override
  public void await() {
    slice.await();
  }

  @NonNull
  @Description("Records of the page, without cursors.")
  public List<@NonNull N> getNodes() {
    return slice.items().stream().map(Slice.Keyed::node).toList();
  }

  @Description(
      "Number of records in the whole list under its filter. It is counted only if requested.")
  public @Nullable Integer getTotalCount() {
    return slice.totalCount();
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
