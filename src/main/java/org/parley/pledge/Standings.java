package org.parley.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.parley.model.BackgroundFill;
import org.parley.model.Batches;
import org.parley.model.Derived;
import org.parley.read.HistoricalReads;
import org.parley.read.Records;
import org.parley.read.Sql;
import org.parley.read.Where;

/**
 * Status, disagreement and delay of pledges for each run of days over which they stay the same, so
 * that filters and counts need not evaluate verdicts. A run holds what {@link Verdicts} give for
 * each of its days.
 */
@ApplicationScoped
class Standings extends BackgroundFill implements Derived {
  private static final int BATCH = 500;
  private static final int DIALOGUES_BATCH = 5_000;

  private final DataSource dataSource;
  private final Records records;
  private final PledgeCounts counts;

  /** The last pledge of the step before: the index still has what was null below it. */
  private long dialoguesAddedTo;

  @Inject
  Standings(DataSource dataSource, Records records, PledgeCounts counts) {
    this.dataSource = dataSource;
    this.records = records;
    this.counts = counts;
  }

  /** Stored data that are current, and are of use to a read. */
  enum Known {
    NOTHING,
    RUNS,
    RUNS_WITH_DIALOGUES
  }

  /** Returns what is known of all pledges; nothing if the read asks for an earlier record. */
  Known known() {
    if (HistoricalReads.isAsked()) {
      return Known.NOTHING;
    }
    Sql state =
        Sql.of("select r.included = r.latest and not exists")
            .add(" (select 1 from pledge_standing where dialogue_id is null)")
            .add(" from revision r, pledge_standing_fill f")
            .add(" where r.derived = r.latest and f.filled_to >= f.ends_at")
            // By the index: before the first row there may be many deleted ones.
            .add(" and (select min(pledge_id) from pledge_standing) is not null");
    return records
        .rows(state, row -> row.getBoolean(1) ? Known.RUNS_WITH_DIALOGUES : Known.RUNS)
        .stream()
        .findFirst()
        .orElse(Known.NOTHING);
  }

  /** Returns the condition on runs, alias {@code s}, that hold on a day, or at present. */
  static Where on(@Nullable LocalDate asOf) {
    return asOf == null
        ? new Where().and("s.is_current")
        : new Where().and("s.since <= ?", asOf).and("s.until >= ?", asOf);
  }

  @Override
  public void follow(Changes changes) {
    List<Long> pledges = changes.ids("Pledge");
    List<Long> verdicts = changes.ids("PledgeAssessment");
    if (!pledges.isEmpty() || !verdicts.isEmpty()) {
      Set<Long> concerned = new TreeSet<>(pledges);
      concerned.addAll(records.rows(concerned(pledges, verdicts), row -> row.getLong(1)));
      refresh(concerned);
    }
  }

  /** Selects the pledges that verdicts are or were on, and those on condition of changed ones. */
  private static Sql concerned(List<Long> pledges, List<Long> verdicts) {
    String onCondition = " join {pledge} e on e.condition_id = c.pledge_condition_id where ";
    // A verdict may have moved from another pledge.
    return Sql.of("select a.pledge_id from pledge_assessment_history a where a.id")
        .among(Sql.ids(verdicts))
        .add(" union select e.id from {pledge_condition_dependency} c" + onCondition)
        .add("c.pledge_id")
        .among(Sql.ids(pledges))
        .add(" union select e.id from pledge_assessment_history a")
        .add(" join {pledge_condition_dependency} c on c.pledge_id = a.pledge_id" + onCondition)
        .add("a.id")
        .among(Sql.ids(verdicts));
  }

  @Override
  protected String table() {
    return "The standing of pledges";
  }

  @Override
  protected List<String> filled() {
    return List.of("pledge_standing", "pledge_count");
  }

  /**
   * Adds the runs of some pledges that were stored before the table, or while it was empty, then
   * the dialogues to some runs of an older program.
   */
  @Override
  protected int fillSome() {
    resetIfEmpty();
    Sql next =
        Sql.of("select e.id from {pledge} e, pledge_standing_fill f")
            .add(" where e.id > f.filled_to and e.id <= f.ends_at order by e.id limit ?", BATCH);
    List<Long> pledges = records.rows(next, row -> row.getLong(1));
    refresh(pledges);
    boolean isFull = pledges.size() < BATCH;
    execute(
        "update pledge_standing_fill set filled_to = "
            + (isFull ? "ends_at" : pledges.get(BATCH - 1)));
    return isFull ? addDialogues() : BATCH;
  }

  private int addDialogues() {
    Sql next =
        Sql.of("select pledge_id from pledge_standing where dialogue_id is null")
            .add(
                " and pledge_id > ? order by pledge_id limit ?", dialoguesAddedTo, DIALOGUES_BATCH);
    List<Long> pledges = records.rows(next, row -> row.getLong(1));
    if (!pledges.isEmpty()) {
      dialoguesAddedTo = pledges.get(pledges.size() - 1);
      return execute(
          "update pledge_standing s set dialogue_id ="
              + " coalesce((select e.dialogue_id from pledge e where e.id = s.pledge_id), 0)"
              + " where s.pledge_id = any(?)",
          (Object) Sql.ids(pledges));
    }
    boolean isAll = dialoguesAddedTo == 0;
    dialoguesAddedTo = 0;
    return isAll ? FULL : addDialogues();
  }

  private void resetIfEmpty() {
    String isEmpty = " where not exists (select 1 from pledge_standing)";
    execute(
        "update pledge_standing_fill set filled_to = 0,"
            + " ends_at = (select coalesce(max(id), 0) from pledge)"
            + isEmpty);
    execute("delete from pledge_count" + isEmpty);
  }

  private void refresh(Collection<Long> pledges) {
    PledgeCounts.Changes changes = new PledgeCounts.Changes();
    Batches.of(List.copyOf(pledges), BATCH).forEach(batch -> refreshBatch(batch, changes));
    counts.write(changes);
  }

  private void refreshBatch(List<Long> pledges, PledgeCounts.Changes changes) {
    Map<Long, List<StandingRun>> stored =
        byPledge(records.rows(stored(pledges), StandingRun::read));
    Map<Long, List<StandingRun>> now = new HashMap<>();
    byPledge(records.rows(computed(pledges), StandingRun::read))
        .forEach((pledge, days) -> now.put(pledge, StandingRun.join(days)));
    List<Long> changed =
        pledges.stream()
            .filter(pledge -> !Objects.equals(stored.get(pledge), now.get(pledge)))
            .toList();
    List<StandingRun> added = of(changed, now);
    replace(changed, added);
    changes.replace(of(changed, stored), added);
  }

  private static List<StandingRun> of(List<Long> pledges, Map<Long, List<StandingRun>> runs) {
    return pledges.stream().flatMap(id -> runs.getOrDefault(id, List.of()).stream()).toList();
  }

  private static Sql stored(List<Long> pledges) {
    return StandingRun.select()
        .add(" where s.pledge_id")
        .among(Sql.ids(pledges))
        .add(" order by s.pledge_id, s.since");
  }

  /** Selects the standing of each pledge on each day on which it may change, and at present. */
  private static Sql computed(List<Long> pledges) {
    Sql days =
        Sql.of(
                "select e.id as pledge_id, cast(? as date) as since from {pledge} e where e.id",
                StandingRun.FIRST_DAY)
            .among(Sql.ids(pledges))
            .add(" union select a.pledge_id, a.assessed_on_latest from {pledge_assessment} a")
            .add(" where a.assessed_on_latest is not null and a.pledge_id")
            .among(Sql.ids(pledges))
            .add(" union select e.id, a.assessed_on_latest from {pledge} e")
            .add(" join {pledge_condition_dependency} c on c.pledge_condition_id = e.condition_id")
            .add(" join {pledge_assessment} a on a.pledge_id = c.pledge_id")
            .add(" where a.assessed_on_latest is not null and e.id")
            .among(Sql.ids(pledges));
    return Sql.of("select * from (")
        .add(standing(Sql.of("t.since")))
        .add(" from {pledge} e join (")
        .add(days)
        .add(") t on t.pledge_id = e.id union all ")
        .add(standing(null))
        .add(" from {pledge} e where e.id")
        .among(Sql.ids(pledges))
        .add(") r order by id, since");
  }

  private static Sql standing(@Nullable Sql day) {
    Sql status = Verdicts.status("e", day, null);
    return Sql.of("select e.id, ")
        .add(day == null ? Sql.of("cast(null as date)") : day)
        .add(" as since, cast(null as date) as until, false as is_current, ")
        .add(status)
        .add(" as status, ")
        .add(Verdicts.contested("e", day, status))
        .add(" as contested, case when ")
        .add(Verdicts.open("e", day, status))
        .add(" then e.deadline_due_latest end as overdue_after, e.made_on_latest as made_on,")
        .add(" coalesce(e.dialogue_id, 0) as dialogue_id");
  }

  private static Map<Long, List<StandingRun>> byPledge(List<StandingRun> runs) {
    Map<Long, List<StandingRun>> byPledge = new HashMap<>();
    runs.forEach(run -> byPledge.computeIfAbsent(run.pledge(), id -> new ArrayList<>()).add(run));
    return byPledge;
  }

  private void replace(List<Long> pledges, List<StandingRun> runs) {
    if (pledges.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from pledge_standing where pledge_id = any(?)");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into pledge_standing (pledge_id, since, until, is_current, status,"
                    + " contested, overdue_after, made_on, dialogue_id)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      delete.setArray(1, connection.createArrayOf("bigint", pledges.toArray()));
      delete.executeUpdate();
      for (StandingRun run : runs) {
        insert.setLong(1, run.pledge());
        insert.setObject(2, run.since());
        insert.setObject(3, run.until());
        insert.setBoolean(4, run.isCurrent());
        insert.setString(5, run.status());
        insert.setBoolean(6, run.contested());
        insert.setObject(7, run.overdueAfter());
        insert.setObject(8, run.madeOn());
        insert.setLong(9, run.dialogue());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The standings can't be kept", e);
    }
  }
}
