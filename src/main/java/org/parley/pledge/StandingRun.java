package org.parley.pledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.read.Sql;

/**
 * Days over which the standing of a pledge stays the same; without a first day, the present.
 *
 * @param madeOn the last possible day on which the pledge was made, from which on it is counted
 * @param dialogue the id of the pledge's dialogue; 0 if it has none
 */
record StandingRun(
    long pledge,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    boolean isCurrent,
    String status,
    boolean contested,
    @Nullable LocalDate overdueAfter,
    @Nullable LocalDate madeOn,
    long dialogue) {

  static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private boolean saysAs(StandingRun other) {
    return status.equals(other.status)
        && contested == other.contested
        && Objects.equals(overdueAfter, other.overdueAfter);
  }

  private StandingRun until(LocalDate last, boolean current) {
    return new StandingRun(
        pledge, since, last, current, status, contested, overdueAfter, madeOn, dialogue);
  }

  /** Returns the first day of the run on which the pledge is made; null if there is none. */
  @Nullable LocalDate firstCounted() {
    if (since == null || madeOn == null) {
      return null;
    }
    return since.isAfter(madeOn) ? since : madeOn;
  }

  /** Selects stored runs, alias {@code s}, in columns that {@link #read} reads. */
  static Sql select() {
    return Sql.of("select s.pledge_id, s.since, s.until, s.is_current, s.status, s.contested,")
        .add(" s.overdue_after, s.made_on, s.dialogue_id from pledge_standing s");
  }

  /** Reads a row whose columns have the order of the components. */
  static StandingRun read(ResultSet row) throws SQLException {
    return new StandingRun(
        row.getLong(1),
        row.getObject(2, LocalDate.class),
        row.getObject(3, LocalDate.class),
        row.getBoolean(4),
        row.getString(5),
        row.getBoolean(6),
        row.getObject(7, LocalDate.class),
        row.getObject(8, LocalDate.class),
        row.getLong(9));
  }

  /** Joins equal neighbours of days in their order, of which the last is the present. */
  static List<StandingRun> join(List<StandingRun> days) {
    List<StandingRun> starts = new ArrayList<>();
    for (StandingRun day : days.subList(0, days.size() - 1)) {
      if (starts.isEmpty() || !day.saysAs(starts.get(starts.size() - 1))) {
        starts.add(day);
      }
    }
    StandingRun now = days.get(days.size() - 1);
    List<StandingRun> runs = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      boolean isLast = i == starts.size() - 1;
      LocalDate until =
          isLast ? LAST_DAY : Objects.requireNonNull(starts.get(i + 1).since()).minusDays(1);
      runs.add(starts.get(i).until(until, isLast && now.saysAs(starts.get(i))));
    }
    if (!now.saysAs(starts.get(starts.size() - 1))) {
      runs.add(
          new StandingRun(
              now.pledge(),
              null,
              null,
              true,
              now.status(),
              now.contested(),
              now.overdueAfter(),
              now.madeOn(),
              now.dialogue()));
    }
    return runs;
  }
}
