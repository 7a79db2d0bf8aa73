package org.parley.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.meeting.Meeting;
import org.parley.outcome.Outcome;
import org.parley.participant.Participant;
import org.parley.read.Page;
import org.parley.read.Paging;
import org.parley.read.Reads;
import org.parley.read.Slice;
import org.parley.topic.Topic;

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
  @Description("Pledge with this slug; null if there is none.")
  public @Nullable Pledge pledge(@NonNull String slug) {
    return pledges.bySlug(slug);
  }

  @Query
  @NonNull
  @Description("List of all pledges, made at meetings or elsewhere.")
  public PledgeConnection pledges(
      Paging paging, @Nullable PledgeFilter filter, @Nullable PledgeOrder orderBy) {
    Page page = paging.in(PledgeOrder.of(orderBy));
    return new PledgeConnection(pledges.page(filter, page));
  }

  @NonNull
  @Reads("currentStatus")
  @Description("Status in the latest assessment; NOT_ASSESSED if there is none.")
  public List<@NonNull PledgeStatus> status(
      @Source List<Pledge> parents, @Nullable LocalDate asOf, @Id @Nullable String assessor) {
    return pledges.statuses(parents, asOf, assessor);
  }

  @NonNull
  @Description(
      "True if the latest assessments of different assessors contradict each other"
          + " (FULFILLED, PARTLY_FULFILLED, BROKEN), or if the latest of all is CONTESTED."
          + " Assessments without an assessor count as one assessor.")
  public List<@NonNull Boolean> contested(@Source List<Pledge> parents, @Nullable LocalDate asOf) {
    return pledges.contested(parents, asOf);
  }

  @NonNull
  @Description(
      "True if the last possible due day is before asOf or, by default, before today"
          + " (UTC), unless the status is FULFILLED, SUPERSEDED or LAPSED or the condition is"
          + " UNMET.")
  public List<@NonNull Boolean> overdue(@Source List<Pledge> parents, @Nullable LocalDate asOf) {
    return pledges.overdue(parents, asOf);
  }

  @NonNull
  @Description("All assessments, oldest first, including contradictory ones.")
  public List<@NonNull List<@NonNull PledgeAssessment>> assessments(
      @Source List<Pledge> parents, @Nullable LocalDate asOf, @Id @Nullable String assessor) {
    return pledges.assessments(parents, asOf, assessor);
  }

  @NonNull
  @Description("State of the condition, derived from the status of the pledges in dependsOn.")
  public List<@NonNull ConditionState> state(
      @Source List<PledgeCondition> parents, @Nullable LocalDate asOf) {
    return pledges.conditionStates(parents, asOf);
  }

  @NonNull
  @Name("pledges")
  @Description("Pledges made in the dialogue.")
  public List<@NonNull PledgeConnection> pledgesOfDialogues(
      @Source List<Dialogue> parents,
      Paging paging,
      @Nullable PledgeFilter filter,
      @Nullable PledgeOrder orderBy) {
    Page page = paging.in(PledgeOrder.of(orderBy));
    return connections(pledges.ofDialogues(parents, filter, page));
  }

  @NonNull
  @Name("pledges")
  @Description("Pledges made at the meeting.")
  public List<@NonNull PledgeConnection> pledgesOfMeetings(
      @Source List<Meeting> parents,
      Paging paging,
      @Nullable PledgeFilter filter,
      @Nullable PledgeOrder orderBy) {
    Page page = paging.in(PledgeOrder.of(orderBy));
    return connections(pledges.ofMeetings(parents, filter, page));
  }

  @NonNull
  @Name("pledges")
  @Description("Pledges that the outcome contains.")
  public List<@NonNull PledgeConnection> pledgesOfOutcomes(
      @Source List<Outcome> parents,
      Paging paging,
      @Nullable PledgeFilter filter,
      @Nullable PledgeOrder orderBy) {
    Page page = paging.in(PledgeOrder.of(orderBy));
    return connections(pledges.ofOutcomes(parents, filter, page));
  }

  @NonNull
  @Description("Pledges that the participant made, alone or with others.")
  public List<@NonNull PledgeConnection> pledgesMade(
      @Source List<Participant> parents,
      Paging paging,
      @Nullable PledgeFilter filter,
      @Nullable PledgeOrder orderBy) {
    Page page = paging.in(PledgeOrder.of(orderBy));
    return connections(pledges.madeBy(parents, filter, page));
  }

  @NonNull
  @Description("Pledges made to the participant.")
  public List<@NonNull PledgeConnection> pledgesReceived(
      @Source List<Participant> parents,
      Paging paging,
      @Nullable PledgeFilter filter,
      @Nullable PledgeOrder orderBy) {
    Page page = paging.in(PledgeOrder.of(orderBy));
    return connections(pledges.madeTo(parents, filter, page));
  }

  @NonNull
  @Name("pledges")
  @Description("Pledges on the topic itself; those on narrower topics are not included.")
  public List<@NonNull PledgeConnection> pledgesOnTopics(
      @Source List<Topic> parents,
      Paging paging,
      @Nullable PledgeFilter filter,
      @Nullable PledgeOrder orderBy) {
    Page page = paging.in(PledgeOrder.of(orderBy));
    return connections(pledges.on(parents, filter, page));
  }

  @NonNull
  @Description("Pledges whose condition depends on this pledge (PledgeCondition.dependsOn).")
  public List<@NonNull PledgeConnection> dependents(
      @Source List<Pledge> parents,
      Paging paging,
      @Nullable PledgeFilter filter,
      @Nullable PledgeOrder orderBy) {
    Page page = paging.in(PledgeOrder.of(orderBy));
    return connections(pledges.dependents(parents, filter, page));
  }

  private static List<PledgeConnection> connections(List<Slice<Pledge>> lists) {
    return lists.stream().map(PledgeConnection::new).toList();
  }
}
