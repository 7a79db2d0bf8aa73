package org.parley.search;

import org.eclipse.microprofile.graphql.Description;
import org.parley.model.SearchResult;
import org.parley.read.Edge;

/** A record that a search found. */
@Description("Search result, with its cursor.")
public class SearchEdge extends Edge<SearchResult> {
  SearchEdge(String cursor, SearchResult node) {
    super(cursor, node);
  }
}
