package org.parley.read;

import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A page of an ordered list; each kind of record has a subclass of this and of {@link Edge}. */
public abstract class Connection<N, E extends Edge<N>> {
  @NonNull
  @Description("The records of the page, each with its cursor.")
  public final List<@NonNull E> edges;

  @NonNull
  @Description("The records of the page, for those who need no cursors.")
  public final List<@NonNull N> nodes;

  @NonNull
  @Description("Whether and where the list goes on.")
  public final PageInfo pageInfo;

  @Description("How many records the whole list has under its filter; counted only when asked for.")
  public final @Nullable Integer totalCount;

  protected Connection(Slice<N> slice, BiFunction<String, N, E> edge) {
    this.edges =
        slice.items().stream().map(item -> edge.apply(item.cursor(), item.node())).toList();
    this.nodes = slice.items().stream().map(Slice.Keyed::node).toList();
    this.pageInfo = PageInfo.of(slice);
    this.totalCount = slice.totalCount();
  }
}
