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
      "Records in which each search word begins a word. Accents, case and script are"
          + " ignored: Vucic finds Vučić and Вучић. Records with exactly this name or title"
          + " come first, then records with the words in the name or title, then the rest.")
  public SearchConnection search(
      @NonNull
          @Description("Search words or their beginnings, in any script; at most 200 characters.")
          String text,
      @Nullable List<SearchKind> kinds,
      @Nullable Integer first,
      @Nullable String after) {
    Page page = Page.of(first, after, null, null, Order.of(null, null, Searches.ByRank.RANK));
    return new SearchConnection(searches.page(SearchText.of(text), kinds, page));
  }

  @NonNull
  @Description(
      "False while the search index is being filled after an upgrade; some records are"
          + " then missing.")
  public List<Boolean> complete(@Source List<SearchConnection> found) {
    return Collections.nCopies(found.size(), searches.isComplete());
  }
}
