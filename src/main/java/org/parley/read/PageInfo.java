package org.parley.read;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Position of a page in its list. */
@Description("Position of a page in its list.")
public record PageInfo(
    @NonNull @Description("True if there are records after the page.") boolean hasNextPage,
    @NonNull @Description("True if there are records before the page.") boolean hasPreviousPage,
    @Description("Cursor of the first record of the page; null if the page is empty.")
        @Nullable String startCursor,
    @Description("Cursor of the last record of the page; null if the page is empty.")
        @Nullable String endCursor) {

  static PageInfo of(Slice<?> slice) {
    List<? extends Slice.Keyed<?>> items = slice.items();
    return new PageInfo(
        slice.hasNextPage(),
        slice.hasPreviousPage(),
        items.isEmpty() ? null : items.get(0).cursor().get(),
        items.isEmpty() ? null : items.get(items.size() - 1).cursor().get());
  }
}
