package org.parley.search;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Edge;
import org.parley.record.SearchResult;

/** A record that a search found. */
@Description("Search result, with its cursor.")
public class SearchEdge extends Edge<SearchResult> {
  SearchEdge(String cursor, SearchResult node) {
    super(cursor, node);
  }
}
