package org.parley.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The part of a list that a page asked for. */
public final class Slice<T> implements Deferred {
  private final Supplier<Part<T>> read;
  private @Nullable Part<T> part;

  /**
   * Creates a slice.
   *
   * @param read is asked once, when somebody looks
   */
  public Slice(Supplier<Part<T>> read) {
    this.read = read;
  }

  /**
   * Rows and count of a list, as they were read.
   *
   * @param totalCount how many records the whole list has; null when nobody asked
   */
  public record Part<T>(
      List<Keyed<T>> items,
      boolean hasPreviousPage,
      boolean hasNextPage,
      @Nullable Integer totalCount) {

    /** Cuts what was read, which is in reading order and may hold one more than the page's size. */
    static <T> Part<T> cut(List<Keyed<T>> read, Page page, @Nullable Integer totalCount) {
      boolean more = read.size() > page.size();
      List<Keyed<T>> items = new ArrayList<>(more ? read.subList(0, page.size()) : read);
      if (page.backward()) {
        Collections.reverse(items);
      }
      return new Part<>(
          items,
          page.startsInside() || (page.backward() && more),
          page.endsInside() || (!page.backward() && more),
          totalCount);
    }
  }

  /** A record and its place in the list, which is put into words only when asked for. */
  public record Keyed<T>(T node, Supplier<String> cursor) {}

  @Override
  public void await() {
    part();
  }

  private Part<T> part() {
    Part<T> known = part;
    if (known == null) {
      known = read.get();
      part = known;
    }
    return known;
  }

  /** Returns the records of the page, in the order of the list. */
  public List<Keyed<T>> items() {
    return part().items();
  }

  /** Returns true if there are records before the page. */
  public boolean hasPreviousPage() {
    return part().hasPreviousPage();
  }

  /** Returns true if there are records after the page. */
  public boolean hasNextPage() {
    return part().hasNextPage();
  }

  /** Returns how many records the whole list has; null when nobody asked. */
  public @Nullable Integer totalCount() {
    return part().totalCount();
  }

  /** Returns the same part of the list, with something else in each place. */
  public <R> Slice<R> map(Function<T, R> other) {
    return new Slice<>(
        () ->
            new Part<>(
                items().stream()
                    .map(item -> new Keyed<>(other.apply(item.node()), item.cursor()))
                    .toList(),
                hasPreviousPage(),
                hasNextPage(),
                totalCount()));
  }

  /** Returns the same part of the list, whose count goes up to a limit. */
  public Slice<T> counted(int most) {
    return new Slice<>(
        () -> {
          Integer count = totalCount();
          return new Part<>(
              items(),
              hasPreviousPage(),
              hasNextPage(),
              count == null ? null : Math.min(count, most));
        });
  }
}
