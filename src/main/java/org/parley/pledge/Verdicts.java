package org.parley.pledge;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.read.Sql;

/**
 * Evaluation of assessments in SQL, the same for fields, filters and counts. As of a day, an
 * assessment counts if the last day of its date is on or before it. Without a day, all assessments
 * count, and undated ones are older than all others.
 */
final class Verdicts {
  private static final String NEWEST_FIRST = " order by a.assessed_on_sort desc, a.id desc";

  private Verdicts() {}

  /** Returns the day to evaluate at; null to evaluate all assessments. */
  static @Nullable Sql day(@Nullable LocalDate asOf) {
    return asOf == null ? null : Sql.of("?", asOf);
  }

  /** Returns the day to compare deadlines with: the day to evaluate at, or today. */
  static LocalDate dueBefore(@Nullable LocalDate asOf, Clock clock) {
    return asOf == null ? LocalDate.now(clock) : asOf;
  }

  /**
   * Returns the status of the pledge with this alias: its latest assessment, by anybody or by one.
   */
  static Sql status(String pledge, @Nullable Sql day, @Nullable Sql assessor) {
    if (day == null && assessor == null) {
      return Sql.of(pledge + ".current_status");
    }
    Sql status =
        Sql.of("coalesce((select a.status from {pledge_assessment} a where a.pledge_id = " + pledge)
            .add(".id")
            .add(dated("a", day));
    if (assessor != null) {
      status.add(" and a.assessor_id = ").add(assessor);
    }
    return status.add(NEWEST_FIRST + " limit 1), 'NOT_ASSESSED')");
  }

  /**
   * Returns a condition: the latest assessments of different assessors contradict each other, or
   * the status is contested. Assessments of work in progress contradict nothing.
   */
  static Sql contested(String pledge, @Nullable Sql day, Sql status) {
    return Sql.of("(")
        .add(status)
        .add(" = 'CONTESTED' or 1 < (select count(distinct a.status) from {pledge_assessment} a")
        .add(" where a.pledge_id = " + pledge + ".id")
        .add(" and a.status in ('FULFILLED', 'PARTLY_FULFILLED', 'BROKEN')")
        .add(dated("a", day))
        .add(" and not exists (select 1 from {pledge_assessment} b where b.pledge_id = a.pledge_id")
        .add(" and b.assessor_id is not distinct from a.assessor_id")
        .add(dated("b", day))
        .add(" and (b.assessed_on_sort, b.id) > (a.assessed_on_sort, a.id))))");
  }

  /**
   * Returns a condition: the last possible day of the deadline is past, and the pledge is open.
   *
   * @param day the day to evaluate assessments at
   * @param today the day to compare deadlines with
   */
  static Sql overdue(String pledge, @Nullable Sql day, LocalDate today, Sql status) {
    return Sql.of("coalesce(" + pledge + ".deadline_due_latest < ? and ", today)
        .add(open(pledge, day, status))
        .add(", false)");
  }

  /**
   * Returns a condition: the pledge is neither fulfilled, superseded nor lapsed, and its condition,
   * if it has one, is not unmet.
   */
  static Sql open(String pledge, @Nullable Sql day, Sql status) {
    return Sql.of("(")
        .add(status)
        .add(" not in ('FULFILLED', 'SUPERSEDED', 'LAPSED') and (" + pledge)
        .add(".condition_id is null or not ")
        .add(isUnmet(pledge + ".condition_id", day))
        .add("))");
  }

  /**
   * Returns the state of the condition with this id: met if all pledges that it depends on are
   * fulfilled, unmet if one of them has another assessment, unknown if it depends on none, or one
   * is not assessed or contested.
   */
  static Sql conditionState(String condition, @Nullable Sql day) {
    return Sql.of("case when not ")
        .add(dependsOnPledge(condition, Sql.of("")))
        .add(" then 'UNKNOWN' when ")
        .add(isUnmet(condition, day))
        .add(" then 'UNMET' when ")
        .add(dependsOnPledge(condition, and(day, " <> 'FULFILLED'")))
        .add(" then 'UNKNOWN' else 'MET' end");
  }

  private static Sql isUnmet(String condition, @Nullable Sql day) {
    return dependsOnPledge(
        condition, and(day, " not in ('FULFILLED', 'NOT_ASSESSED', 'CONTESTED')"));
  }

  private static Sql and(@Nullable Sql day, String isStatus) {
    return Sql.of(" and ").add(status("d", day, null)).add(isStatus);
  }

  /** Without the offset, PostgreSQL may look at the conditions of all pledges beforehand. */
  private static Sql dependsOnPledge(String condition, Sql that) {
    return Sql.of("exists (select 1 from {pledge_condition_dependency} c")
        .add(" join {pledge} d on d.id = c.pledge_id where c.pledge_condition_id = " + condition)
        .add(that)
        .add(" offset 0)");
  }

  private static Sql dated(String assessment, @Nullable Sql day) {
    return day == null
        ? Sql.of("")
        : Sql.of(" and " + assessment + ".assessed_on_latest <= ").add(day);
  }
}
