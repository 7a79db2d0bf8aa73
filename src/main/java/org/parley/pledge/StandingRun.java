package org.parley.pledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Days over which the standing of a pledge stays the same; without a first day, the present. */
record StandingRun(
    long pledge,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    boolean isCurrent,
    String status,
    boolean contested,
    @Nullable LocalDate overdueAfter) {

  static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private boolean saysAs(StandingRun other) {
    return status.equals(other.status)
        && contested == other.contested
        && Objects.equals(overdueAfter, other.overdueAfter);
  }

  private StandingRun until(LocalDate last, boolean current) {
    return new StandingRun(pledge, since, last, current, status, contested, overdueAfter);
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
        row.getObject(7, LocalDate.class));
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
              now.pledge(), null, null, true, now.status(), now.contested(), now.overdueAfter()));
    }
    return runs;
  }
}
