package org.parley.search;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Connection;
import org.parley.read.Slice;
import org.parley.record.SearchResult;

/** A page of what a search found. */
@Description("A page of what a search found.")
public class SearchConnection extends Connection<SearchResult, SearchEdge> {
  SearchConnection(Slice<SearchResult> slice) {
    super(slice, SearchEdge::new);
  }
}
