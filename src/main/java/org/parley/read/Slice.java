package org.parley.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that a page asked for.
 *
 * @param totalCount how many records the whole list has; null when nobody asked
 */
public record Slice<T>(
    List<Keyed<T>> items,
    boolean hasPreviousPage,
    boolean hasNextPage,
    @Nullable Integer totalCount) {

  /** A record and its place in the list, which is put into words only when asked for. */
  public record Keyed<T>(T node, Supplier<String> cursor) {}

  /** Returns the same part of the list, with something else in each place. */
  public <R> Slice<R> map(Function<T, R> other) {
    return new Slice<>(
        items.stream().map(item -> new Keyed<>(other.apply(item.node()), item.cursor())).toList(),
        hasPreviousPage,
        hasNextPage,
        totalCount);
  }

  /** Returns the same part of the list, whose count goes up to a limit. */
  public Slice<T> counted(int most) {
    return new Slice<>(
        items,
        hasPreviousPage,
        hasNextPage,
        totalCount == null ? null : Math.min(totalCount, most));
  }

  /** Cuts what was read, which is in reading order and may hold one more than the page's size. */
  static <T> Slice<T> cut(List<Keyed<T>> read, Page page, @Nullable Integer totalCount) {
    boolean more = read.size() > page.size();
    List<Keyed<T>> items = new ArrayList<>(more ? read.subList(0, page.size()) : read);
    if (page.backward()) {
      Collections.reverse(items);
    }
    return new Slice<>(
        items,
        page.startsInside() || (page.backward() && more),
        page.endsInside() || (!page.backward() && more),
        totalCount);
  }
}
