package org.parley.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.Page;
import org.parley.read.Paging;

/** The fields that read sources. */
@GraphQLApi
@ApplicationScoped
public class SourceApi {
  private final Sources sources;

  @Inject
  SourceApi(Sources sources) {
    this.sources = sources;
  }

  @Query
  @Description("Source with this slug; null if there is none.")
  public @Nullable Source source(@NonNull String slug) {
    return sources.bySlug(slug);
  }

  @Query
  @NonNull
  @Description("List of all sources.")
  public SourceConnection sources(
      Paging paging, @Nullable SourceFilter filter, @Nullable SourceOrder orderBy) {
    Page page = paging.in(SourceOrder.of(orderBy));
    return new SourceConnection(sources.page(filter, page));
  }

  @NonNull
  @Description(
      "Records with the source among their citations, each once, in the order of recording.")
  public List<@NonNull CitedConnection> citedBy(
      @org.eclipse.microprofile.graphql.Source List<Source> parents, Paging paging) {
    Page page = paging.in(Order.of(null, null, Sources.ByRecording.RECORDED));
    return sources.citing(parents, page).stream().map(CitedConnection::new).toList();
  }
}
