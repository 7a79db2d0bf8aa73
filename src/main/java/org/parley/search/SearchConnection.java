package org.parley.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.parley.model.SearchResult;
import org.parley.read.Connection;
import org.parley.read.Edge;
import org.parley.read.Slice;

/** Page of search results. */
@Description("Page of search results.")
public class SearchConnection extends Connection<SearchResult, SearchConnection.SearchEdge> {
  /** The most that are counted. */
  static final int MOST_COUNTED = 1_000;

  @NonNull
  @Description(
      "True if totalCount is exact. False if more than 1,000 records match; totalCount"
          + " is then 1000.")
  public final Boolean totalCountIsExact;

  SearchConnection(Slice<SearchResult> slice) {
    super(slice.counted(MOST_COUNTED), SearchEdge::new);
    Integer counted = slice.totalCount();
    this.totalCountIsExact = counted == null || counted <= MOST_COUNTED;
  }

  /** A record that a search found. */
  @Description("Search result, with its cursor.")
  public static class SearchEdge extends Edge<SearchResult> {
    SearchEdge(String cursor, SearchResult node) {
      super(cursor, node);
    }
  }
}
