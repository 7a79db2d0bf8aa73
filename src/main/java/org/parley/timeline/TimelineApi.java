package org.parley.timeline;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.read.Order;
import org.parley.read.Page;
import org.parley.read.Paging;

/** Field for the timeline of a dialogue. */
@GraphQLApi
@ApplicationScoped
@RegisterForReflection
public class TimelineApi {
  private final Timelines timelines;

  @Inject
  TimelineApi(Timelines timelines) {
    this.timelines = timelines;
  }

  @NonNull
  @Description("Events of the dialogue by date, oldest first; undated entries come last.")
  public List<@NonNull TimelineConnection> timeline(
      @Source List<Dialogue> parents, Paging paging, @Nullable List<TimelineKind> kinds) {
    Page page = paging.in(Order.of(null, null, Timelines.ByDay.DAY));
    return timelines.ofDialogues(parents, kinds, page).stream()
        .map(TimelineConnection::new)
        .toList();
  }
}
