package org.parley.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.meeting.Meeting;
import org.parley.model.RecordType;
import org.parley.outcome.Outcome;
import org.parley.participant.Participant;
import org.parley.read.Finder;
import org.parley.read.Ids;
import org.parley.read.Page;
import org.parley.read.ParentLink;
import org.parley.read.Reference;
import org.parley.read.Slice;
import org.parley.read.Sql;
import org.parley.read.Where;
import org.parley.topic.Topic;

/** Finds pledges and what assessments say of them. */
@ApplicationScoped
class Pledges extends Finder<Pledge, PledgeFilter> {
  private static final ParentLink PLEDGERS =
      ParentLink.through("pledge_pledger", "pledge_id", "participant_id");
  private static final ParentLink BENEFICIARIES =
      ParentLink.through("pledge_beneficiary", "pledge_id", "participant_id");
  private static final ParentLink TOPICS =
      ParentLink.through("pledge_topic", "pledge_id", "topic_id");
  private static final ParentLink PLEDGES_DEPENDED_ON =
      ParentLink.through(
          "{pledge_condition_dependency}",
          "condition_id",
          "pledge_condition_dependency",
          "pledge_condition_id",
          "pledge_id");

  @Inject Clock clock;
  @Inject Standings standings;

  Pledges() {
    super(Pledge.class);
  }

  @Produces
  @Singleton
  static RecordType<Pledge> type() {
    return RecordType.of(Pledge.class, 70, "pledges")
        .searched(
            5,
            "title",
            "text, provision, attribution, obligor_basis, guarantor_basis, note, deadline_text",
            "title, text, provision, attribution, bases, note and wording of the deadline")
        .onTimeline("the first possible day on which they were made");
  }

  List<Slice<Pledge>> ofDialogues(
      List<Dialogue> parents, @Nullable PledgeFilter filter, Page page) {
    return pages(parents, ParentLink.column("dialogue_id"), filter, page);
  }

  List<Slice<Pledge>> ofMeetings(List<Meeting> parents, @Nullable PledgeFilter filter, Page page) {
    return pages(parents, ParentLink.column("meeting_id"), filter, page);
  }

  List<Slice<Pledge>> ofOutcomes(List<Outcome> parents, @Nullable PledgeFilter filter, Page page) {
    return pages(parents, ParentLink.column("outcome_id"), filter, page);
  }

  List<Slice<Pledge>> madeBy(List<Participant> parents, @Nullable PledgeFilter filter, Page page) {
    return pages(parents, PLEDGERS, filter, page);
  }

  List<Slice<Pledge>> madeTo(List<Participant> parents, @Nullable PledgeFilter filter, Page page) {
    return pages(parents, BENEFICIARIES, filter, page);
  }

  List<Slice<Pledge>> on(List<Topic> parents, @Nullable PledgeFilter filter, Page page) {
    return pages(parents, TOPICS, filter, page);
  }

  List<Slice<Pledge>> dependents(List<Pledge> parents, @Nullable PledgeFilter filter, Page page) {
    return pages(parents, PLEDGES_DEPENDED_ON, filter, page);
  }

  /** The latest verdicts on the pledges, which have their current ones, by anybody or by one. */
  List<PledgeStatus> statuses(
      List<Pledge> pledges, @Nullable LocalDate asOf, @Nullable String assessor) {
    if (asOf == null && assessor == null) {
      return pledges.stream().map(pledge -> pledge.currentStatus).toList();
    }
    Sql by = assessor == null ? null : Reference.toId(Participant.class, assessor);
    Map<Long, PledgeStatus> statuses =
        records.values(
            ofEach(pledges, Verdicts.status("e", Verdicts.day(asOf), by)),
            row -> PledgeStatus.valueOf(row.getString(2)));
    return pledges.stream()
        .map(pledge -> statuses.getOrDefault(pledge.id, PledgeStatus.NOT_ASSESSED))
        .toList();
  }

  List<Boolean> contested(List<Pledge> pledges, @Nullable LocalDate asOf) {
    Sql day = Verdicts.day(asOf);
    return truths(pledges, Verdicts.contested("e", day, Verdicts.status("e", day, null)));
  }

  List<Boolean> overdue(List<Pledge> pledges, @Nullable LocalDate asOf) {
    Sql day = Verdicts.day(asOf);
    return truths(
        pledges,
        Verdicts.overdue(
            "e", day, Verdicts.dueBefore(asOf, clock), Verdicts.status("e", day, null)));
  }

  /** The verdicts on each pledge, the oldest first. */
  List<List<PledgeAssessment>> assessments(
      List<Pledge> pledges, @Nullable LocalDate asOf, @Nullable String assessor) {
    Where where =
        new Where()
            .andIf(asOf, "e.assessed_on_latest <= ?")
            .andRef(assessor, Participant.class, "e.assessor_id = :id");
    return records.children(
        PledgeAssessment.class,
        Ids.of(pledges),
        ParentLink.column("pledge_id"),
        where,
        "e.assessed_on_sort, e.id");
  }

  List<ConditionState> conditionStates(List<PledgeCondition> conditions, @Nullable LocalDate asOf) {
    Sql sql =
        Sql.of("select e.id, ")
            .add(Verdicts.conditionState("e.id", Verdicts.day(asOf)))
            .add(" from {pledge_condition} e where e.id")
            .among(Sql.ids(Ids.of(conditions)));
    Map<Long, ConditionState> states =
        records.values(sql, row -> ConditionState.valueOf(row.getString(2)));
    return conditions.stream()
        .map(condition -> states.getOrDefault(condition.id, ConditionState.UNKNOWN))
        .toList();
  }

  private List<Boolean> truths(List<Pledge> pledges, Sql condition) {
    Map<Long, Boolean> truths =
        records.values(ofEach(pledges, condition), row -> row.getBoolean(2));
    return pledges.stream().map(pledge -> truths.getOrDefault(pledge.id, false)).toList();
  }

  private static Sql ofEach(List<Pledge> pledges, Sql value) {
    return Sql.of("select e.id, ")
        .add(value)
        .add(" from {pledge} e where e.id")
        .among(Sql.ids(Ids.of(pledges)));
  }

  @Override
  protected Where where(PledgeFilter filter) {
    Where where =
        new Where()
            .andRef(filter.dialogue(), Dialogue.class, "e.dialogue_id = :id")
            .andRef(filter.meeting(), Meeting.class, "e.meeting_id = :id")
            .andRef(filter.outcome(), Outcome.class, "e.outcome_id = :id")
            .andOf(PLEDGERS, idOf(Participant.class, filter.pledger()))
            .andOf(BENEFICIARIES, idOf(Participant.class, filter.beneficiary()))
            .andOf(
                ParentLink.through("pledge_guarantor", "pledge_id", "participant_id"),
                idOf(Participant.class, filter.guarantor()))
            .andOf(TOPICS, idOf(Topic.class, filter.topic()))
            .andAny("e.form", filter.form())
            .andAny("e.certainty", filter.certainty())
            .andIf(filter.conditional(), "(e.condition_id is not null) = ?")
            .andIf(filter.joint(), "e.joint = ?")
            .andWithin(filter.madeOn(), "e.made_on");
    return standing(where, filter);
  }

  private Where standing(Where where, PledgeFilter filter) {
    LocalDate asOf = filter.asOf();
    List<PledgeStatus> statuses = filter.status();
    if (asOf == null) {
      where.andAnyWithin("e.current_status", statuses, "e.deadline_due", filter.due());
    } else {
      where.andWithin(filter.due(), "e.deadline_due");
    }
    boolean isAll = where.isEmpty();
    where.andIf(asOf, "e.made_on_latest <= ?");
    // What lists are sorted by is said too, for their indexes.
    where.andIf(asOf, "e.made_on_sort <= ?");
    if (Boolean.TRUE.equals(filter.overdue())) {
      where.and("e.due_sort < ?", Verdicts.dueBefore(asOf, clock));
    }
    if ((asOf == null || statuses == null)
        && filter.contested() == null
        && filter.overdue() == null) {
      return asOf == null || !isAll
          ? where
          : where.countedBy(() -> isKnown() ? count(filter) : null);
    }
    if (!isKnown()) {
      return computed(where, filter);
    }
    where.and(
        Sql.of("exists (select 1 from pledge_standing s where s.pledge_id = e.id and ")
            .add(run(filter))
            .add(")"));
    return isAll ? where.countedBy(() -> count(filter)) : where;
  }

  private boolean isKnown() {
    return standings.known() != Standings.Known.NOTHING;
  }

  /** Returns the statement that counts what the filter finds by less work, if there is one. */
  private @Nullable Sql count(PledgeFilter filter) {
    LocalDate dueBefore = Verdicts.dueBefore(filter.asOf(), clock);
    Sql count = PledgeCounts.statement(filter, dueBefore, records.count(Pledge.class));
    // One run of each pledge is current.
    return count == null && filter.asOf() == null
        ? Sql.of("select count(*) from pledge_standing s where ").add(run(filter))
        : count;
  }

  /** Returns the condition on the runs of days, alias {@code s}, of the pledges to find. */
  private Sql run(PledgeFilter filter) {
    Where run = Standings.on(filter.asOf());
    if (filter.asOf() != null) {
      run.andAny("s.status", filter.status());
    }
    run.andIf(filter.contested(), "s.contested = ?");
    if (filter.overdue() != null) {
      run.and(
          filter.overdue()
              ? "s.overdue_after < ?"
              : "s.overdue_after is null or s.overdue_after >= ?",
          Verdicts.dueBefore(filter.asOf(), clock));
    }
    return run.conditions();
  }

  /** Filters by the verdicts themselves. */
  private Where computed(Where where, PledgeFilter filter) {
    Sql day = Verdicts.day(filter.asOf());
    Sql status = Verdicts.status("e", day, null);
    List<PledgeStatus> statuses = filter.status();
    if (day != null && statuses != null) {
      where.and(Sql.of("").add(status).among(Sql.names(statuses)));
    }
    if (filter.contested() != null) {
      where.and(Verdicts.contested("e", day, status).add(" = ?", filter.contested()));
    }
    if (filter.overdue() != null) {
      where.and(
          Verdicts.overdue("e", day, Verdicts.dueBefore(filter.asOf(), clock), status)
              .add(" = ?", filter.overdue()));
    }
    return where;
  }
}
