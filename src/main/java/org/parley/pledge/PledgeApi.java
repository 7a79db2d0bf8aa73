package org.parley.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.parley.read.Page;
import org.parley.read.Reads;

/** The fields that read pledges and what assessments say of them. */
@GraphQLApi
@ApplicationScoped
public class PledgeApi {
  private final Pledges pledges;

  @Inject
  PledgeApi(Pledges pledges) {
    this.pledges = pledges;
  }

  @Query
  @Description("The pledge with this slug, if there is one.")
  public @Nullable Pledge pledge(@NonNull String slug) {
    return pledges.bySlug(slug);
  }

  @Query
  @NonNull
  @Description("What was undertaken, at meetings and outside them.")
  public PledgeConnection pledges(
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before,
      @Nullable PledgeFilter filter,
      @Nullable PledgeOrder orderBy) {
    Page page = Page.of(first, after, last, before, PledgeOrder.of(orderBy));
    return new PledgeConnection(pledges.page(filter, page));
  }

  @NonNull
  @Reads("currentStatus")
  @Description("The latest verdict on it, on a day or of all, by anybody or by one assessor.")
  public List<@NonNull PledgeStatus> status(
      @Source List<Pledge> parents, @Nullable LocalDate asOf, @Id @Nullable String assessor) {
    return pledges.statuses(parents, asOf, assessor);
  }

  @NonNull
  @Description(
      "Whether the latest verdicts of different assessors exclude each other: fulfilled, partly"
          + " fulfilled, broken; or the latest of all says that it is contested. Verdicts without a"
          + " named assessor count as one voice.")
  public List<@NonNull Boolean> contested(@Source List<Pledge> parents, @Nullable LocalDate asOf) {
    return pledges.contested(parents, asOf);
  }

  @NonNull
  @Description(
      "Whether its deadline is past, it is not fulfilled, superseded or lapsed, and its condition"
          + " is not unmet; today unless a day is given.")
  public List<@NonNull Boolean> overdue(@Source List<Pledge> parents, @Nullable LocalDate asOf) {
    return pledges.overdue(parents, asOf);
  }

  @NonNull
  @Description("All verdicts on it, the oldest first, however they contradict each other.")
  public List<@NonNull List<@NonNull PledgeAssessment>> assessments(
      @Source List<Pledge> parents, @Nullable LocalDate asOf, @Id @Nullable String assessor) {
    return pledges.assessments(parents, asOf, assessor);
  }

  @NonNull
  @Description("Whether it has come about, as far as the pledges it depends on tell.")
  public List<@NonNull ConditionState> state(
      @Source List<PledgeCondition> parents, @Nullable LocalDate asOf) {
    return pledges.conditionStates(parents, asOf);
  }
}
