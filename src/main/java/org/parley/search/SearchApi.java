package org.parley.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.Page;

/** The field that searches. */
@GraphQLApi
@ApplicationScoped
public class SearchApi {
  private final Searches searches;

  @Inject
  SearchApi(Searches searches) {
    this.searches = searches;
  }

  @Query
  @NonNull
  @Description(
      "The records in which each of the words begins a word, whatever its accents, case and script:"
          + " Vucic finds Vučić and Вучић. What is called so comes first, then what has the words in"
          + " its name or title, then what has them elsewhere.")
  public SearchConnection search(
      @NonNull @Description("Words, or their beginnings, in any script; up to 200 characters.")
          String text,
      @Nullable List<SearchKind> kinds,
      @Nullable Integer first,
      @Nullable String after) {
    Page page = Page.of(first, after, null, null, Order.of(null, null, Searches.ByRank.RANK));
    return new SearchConnection(searches.page(SearchText.of(text), kinds, page));
  }

  @NonNull
  @Description(
      "False while the index is being filled after an upgrade: then some records are not found yet.")
  public List<Boolean> complete(@Source List<SearchConnection> found) {
    return Collections.nCopies(found.size(), searches.isComplete());
  }
}
