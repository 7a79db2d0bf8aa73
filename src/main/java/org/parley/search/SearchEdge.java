package org.parley.search;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.Edge;
import org.parley.record.SearchResult;

/** A record that a search found. */
@Description("A record that a search found, with its place there.")
public class SearchEdge extends Edge<SearchResult> {
  SearchEdge(String cursor, SearchResult node) {
    super(cursor, node);
  }
}
