package org.parley.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.parley.read.Page;
import org.parley.read.Paging;

/** The fields that read incidents. */
@GraphQLApi
@ApplicationScoped
public class IncidentApi {
  private final Incidents incidents;

  @Inject
  IncidentApi(Incidents incidents) {
    this.incidents = incidents;
  }

  @Query
  @Description("Incident with this slug; null if there is none.")
  public @Nullable Incident incident(@NonNull String slug) {
    return incidents.bySlug(slug);
  }

  @Query
  @NonNull
  @Description("List of all incidents.")
  public IncidentConnection incidents(
      Paging paging, @Nullable IncidentFilter filter, @Nullable IncidentOrder orderBy) {
    Page page = paging.in(IncidentOrder.of(orderBy));
    return new IncidentConnection(incidents.page(filter, page));
  }
}
