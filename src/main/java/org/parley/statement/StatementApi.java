package org.parley.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.parley.meeting.Meeting;
import org.parley.participant.Participant;
import org.parley.read.Page;
import org.parley.read.Paging;

/** The fields that read statements. */
@GraphQLApi
@ApplicationScoped
public class StatementApi {
  private final Statements statements;

  @Inject
  StatementApi(Statements statements) {
    this.statements = statements;
  }

  @Query
  @Description("Statement with this slug; null if there is none.")
  public @Nullable Statement statement(@NonNull String slug) {
    return statements.bySlug(slug);
  }

  @Query
  @NonNull
  @Description("List of all statements.")
  public StatementConnection statements(
      Paging paging, @Nullable StatementFilter filter, @Nullable StatementOrder orderBy) {
    Page page = paging.in(StatementOrder.of(orderBy));
    return new StatementConnection(statements.page(filter, page));
  }

  @NonNull
  @Description("Statements that the participant made.")
  public List<@NonNull StatementConnection> statements(
      @Source List<Participant> parents,
      Paging paging,
      @Nullable StatementFilter filter,
      @Nullable StatementOrder orderBy) {
    Page page = paging.in(StatementOrder.of(orderBy));
    return statements.bySpeakers(parents, filter, page).stream()
        .map(StatementConnection::new)
        .toList();
  }

  @NonNull
  @Description("Statements made at the meeting or about it.")
  public List<@NonNull List<@NonNull Statement>> statements(@Source List<Meeting> parents) {
    return statements.ofMeetings(parents);
  }
}
