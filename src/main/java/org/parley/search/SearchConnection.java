package org.parley.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.parley.read.Connection;
import org.parley.read.Slice;
import org.parley.record.SearchResult;

/** A page of what a search found. */
@Description("A page of what a search found.")
public class SearchConnection extends Connection<SearchResult, SearchEdge> {
  /** The most that are counted. */
  static final int MOST_COUNTED = 1_000;

  @NonNull
  @Description(
      "Whether totalCount is exact. If false, more records were found: they are counted up to 1,000,"
          + " then totalCount is 1000.")
  public final Boolean totalCountIsExact;

  SearchConnection(Slice<SearchResult> slice) {
    super(slice.counted(MOST_COUNTED), SearchEdge::new);
    Integer counted = slice.totalCount();
    this.totalCountIsExact = counted == null || counted <= MOST_COUNTED;
  }
}
