package org.parley.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.parley.read.Page;
import org.parley.read.Paging;
import org.parley.read.Reads;

/** The fields that read participants. */
@GraphQLApi
@ApplicationScoped
public class ParticipantApi {
  private final Participants participants;

  @Inject
  ParticipantApi(Participants participants) {
    this.participants = participants;
  }

  @Query
  @Description("Participant with this slug; null if there is none.")
  public @Nullable Participant participant(@NonNull String slug) {
    return participants.bySlug(slug);
  }

  @Query
  @NonNull
  @Description("List of all participants.")
  public ParticipantConnection participants(
      Paging paging, @Nullable ParticipantFilter filter, @Nullable ParticipantOrder orderBy) {
    Page page = paging.in(ParticipantOrder.of(orderBy));
    return new ParticipantConnection(participants.page(filter, page));
  }

  @NonNull
  @Reads("primaryName")
  @Description(
      "Name in the requested language, in a wider or narrower variant of it or, if"
          + " there is neither, the primary name.")
  public List<@NonNull String> name(@Source List<Participant> parents, @Nullable String language) {
    return participants.names(parents, language);
  }

  @NonNull
  @Description("Roles in organisations.")
  public List<@NonNull List<@NonNull Affiliation>> affiliations(
      @Source List<Participant> parents, @Nullable LocalDate on) {
    return participants.affiliations(parents, on);
  }
}
