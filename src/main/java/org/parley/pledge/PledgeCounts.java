package org.parley.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.parley.database.DatabaseKind;
import org.parley.read.Sql;

/**
 * Numbers of pledges that stand in a certain way, kept as the changes of each day and of each
 * month. A count adds up the months before its day, and the days of that month.
 */
@ApplicationScoped
class PledgeCounts {
  /** Measure of the pledges that are contested on a day; those of statuses have their names. */
  private static final String CONTESTED = "IS_CONTESTED";

  /** Measure of the pledges that are overdue on a day. */
  private static final String OVERDUE = "IS_OVERDUE";

  /** Measure of the pledges that are contested at present. */
  private static final String CONTESTED_NOW = "NOW_CONTESTED";

  /** Measure of the pledges that are overdue at present, by the last day on which they are not. */
  private static final String DUE_NOW = "NOW_DUE";

  /** Beginning of the measures whose rows are of months. */
  private static final String MONTHS = "MONTH_";

  /** Adds to a row, or makes it. PostgreSQL takes the rows of a batch together. */
  private static final String ADD =
      switch (DatabaseKind.CURRENT) {
        case H2 ->
            "merge into pledge_count c using (values (?, ?, ?)) as a (pledges, measure, since)"
                + " on c.measure = a.measure and c.since = a.since"
                + " when matched then update set pledges = c.pledges + a.pledges"
                + " when not matched then insert (pledges, measure, since)"
                + " values (a.pledges, a.measure, a.since)";
        case POSTGRESQL ->
            "insert into pledge_count as c (pledges, measure, since) values (?, ?, ?)"
                + " on conflict (measure, since) do update set pledges = c.pledges + excluded.pledges";
      };

  private final DataSource dataSource;

  @Inject
  PledgeCounts(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Key of a row. */
  private record Step(String measure, LocalDate since) {}

  /** Changes that have been gathered. */
  static final class Changes {
    private final Map<Step, Long> byDay = new HashMap<>();

    /** Takes in that runs are replaced. */
    void replace(Collection<StandingRun> gone, Collection<StandingRun> added) {
      gone.forEach(run -> add(run, -1, byDay));
      added.forEach(run -> add(run, 1, byDay));
    }
  }

  /**
   * Returns the statement that counts the pledges which a filter by their standing alone finds;
   * null if they are not counted.
   *
   * @param dueBefore the day that deadlines are compared with
   * @param records the statement that counts all pledges
   */
  static @Nullable Sql statement(PledgeFilter filter, LocalDate dueBefore, Sql records) {
    LocalDate asOf = filter.asOf();
    List<PledgeStatus> statuses = filter.status();
    Boolean isAsked = filter.contested() == null ? filter.overdue() : filter.contested();
    if (Stream.of(statuses, filter.contested(), filter.overdue()).filter(Objects::nonNull).count()
        > 1) {
      return null;
    }
    if (statuses != null) {
      return asOf == null ? null : statement(Sql.names(Set.copyOf(statuses)), asOf);
    }
    if (Boolean.TRUE.equals(isAsked)) {
      return standing(filter, dueBefore);
    }
    Sql all =
        asOf == null ? records : statement(Sql.names(EnumSet.allOf(PledgeStatus.class)), asOf);
    return isAsked == null
        ? all
        : Sql.of("select (").add(all).add(") - (").add(standing(filter, dueBefore)).add(")");
  }

  /** Counts the pledges that are contested, or those that are overdue, as a filter names one. */
  private static Sql standing(PledgeFilter filter, LocalDate dueBefore) {
    LocalDate asOf = filter.asOf();
    if (filter.contested() != null) {
      return asOf == null
          ? statement(new String[] {CONTESTED_NOW}, StandingRun.FIRST_DAY)
          : statement(new String[] {CONTESTED}, asOf);
    }
    return asOf == null
        ? statement(new String[] {DUE_NOW}, dueBefore.minusDays(1))
        : statement(new String[] {OVERDUE}, asOf);
  }

  private static Sql statement(String[] measures, LocalDate day) {
    LocalDate month = day.withDayOfMonth(1);
    return Sql.of("select cast(coalesce(sum(c.pledges), 0) as bigint) from (")
        .add("select m.pledges from pledge_count m where m.measure")
        .among(Stream.of(measures).map(MONTHS::concat).toArray(String[]::new))
        .add(" and m.since < ?", month)
        .add(" union all select d.pledges from pledge_count d where d.measure")
        .among(measures)
        .add(" and d.since >= ? and d.since <= ?) c", month, day);
  }

  private static void add(StandingRun run, long pledges, Map<Step, Long> changes) {
    LocalDate first = run.firstCounted();
    LocalDate last = run.until();
    LocalDate overdueAfter = run.overdueAfter();
    if (first != null && last != null) {
      add(run.status(), first, last, pledges, changes);
      if (run.contested()) {
        add(CONTESTED, first, last, pledges, changes);
      }
      if (overdueAfter != null) {
        LocalDate overdue = overdueAfter.plusDays(1);
        add(OVERDUE, first.isAfter(overdue) ? first : overdue, last, pledges, changes);
      }
    }
    if (run.isCurrent() && run.contested()) {
      changes.merge(new Step(CONTESTED_NOW, StandingRun.FIRST_DAY), pledges, Long::sum);
    }
    if (run.isCurrent() && overdueAfter != null) {
      changes.merge(new Step(DUE_NOW, overdueAfter), pledges, Long::sum);
    }
  }

  private static void add(
      String measure, LocalDate first, LocalDate last, long pledges, Map<Step, Long> changes) {
    if (first.isAfter(last)) {
      return;
    }
    changes.merge(new Step(measure, first), pledges, Long::sum);
    if (last.isBefore(StandingRun.LAST_DAY)) {
      changes.merge(new Step(measure, last.plusDays(1)), -pledges, Long::sum);
    }
  }

  /** Stores changes: all at once, since a month has a part in most of them. */
  void write(Changes gathered) {
    Map<Step, Long> changes = new HashMap<>(gathered.byDay);
    gathered.byDay.forEach(
        (step, pledges) ->
            changes.merge(
                new Step(MONTHS + step.measure(), step.since().withDayOfMonth(1)),
                pledges,
                Long::sum));
    changes.values().removeIf(pledges -> pledges == 0);
    if (changes.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD)) {
      for (Map.Entry<Step, Long> change : changes.entrySet()) {
        add.setLong(1, change.getValue());
        add.setString(2, change.getKey().measure());
        add.setObject(3, change.getKey().since());
        add.addBatch();
      }
      add.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The numbers of pledges can't be kept", e);
    }
  }
}
