package org.parley.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.meeting.Meeting;
import org.parley.read.Page;
import org.parley.read.Paging;

/** The fields that read outcomes. */
@GraphQLApi
@ApplicationScoped
public class OutcomeApi {
  private final Outcomes outcomes;

  @Inject
  OutcomeApi(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  @Query
  @Description("Outcome with this slug; null if there is none.")
  public @Nullable Outcome outcome(@NonNull String slug) {
    return outcomes.bySlug(slug);
  }

  @Query
  @NonNull
  @Description("List of all outcomes.")
  public OutcomeConnection outcomes(
      Paging paging, @Nullable OutcomeFilter filter, @Nullable OutcomeOrder orderBy) {
    Page page = paging.in(OutcomeOrder.of(orderBy));
    return new OutcomeConnection(outcomes.page(filter, page));
  }

  @NonNull
  @Description("Outcomes of the dialogue's meetings.")
  public List<@NonNull OutcomeConnection> outcomes(
      @Source List<Dialogue> parents,
      Paging paging,
      @Nullable OutcomeFilter filter,
      @Nullable OutcomeOrder orderBy) {
    Page page = paging.in(OutcomeOrder.of(orderBy));
    return outcomes.ofDialogues(parents, filter, page).stream()
        .map(OutcomeConnection::new)
        .toList();
  }

  @NonNull
  @Description("Outcomes of the meeting; there can be more than one.")
  public List<@NonNull List<@NonNull Outcome>> outcomes(@Source List<Meeting> parents) {
    return outcomes.ofMeetings(parents);
  }
}
