package org.parley.read;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Whether and where a list goes on beyond a page. */
@Description("Whether and where a list goes on beyond a page.")
public record PageInfo(
    @NonNull @Description("Whether there are records after the page.") boolean hasNextPage,
    @NonNull @Description("Whether there are records before the page.") boolean hasPreviousPage,
    @Description("The cursor of the page's first record.") @Nullable String startCursor,
    @Description("The cursor of the page's last record.") @Nullable String endCursor) {

  static PageInfo of(Slice<?> slice) {
    List<? extends Slice.Keyed<?>> items = slice.items();
    return new PageInfo(
        slice.hasNextPage(),
        slice.hasPreviousPage(),
        items.isEmpty() ? null : items.get(0).cursor().get(),
        items.isEmpty() ? null : items.get(items.size() - 1).cursor().get());
  }
}
