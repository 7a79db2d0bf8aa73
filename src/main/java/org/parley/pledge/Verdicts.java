package org.parley.pledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.read.Sql;

/**
 * What assessments say of pledges, in SQL, and so the same for fields, filters and counts. As of a
 * day, only what is dated on or before it counts, by the last day that its date can mean; without
 * one, everything does, undated verdicts being older than any other.
 */
final class Verdicts {
  private static final String NEWEST_FIRST = " order by a.assessed_on_sort desc, a.id desc";

  private Verdicts() {}

  /** A day as of which something is asked; null if it is asked of all verdicts. */
  static @Nullable Sql day(@Nullable LocalDate asOf) {
    return asOf == null ? null : Sql.of("?", asOf);
  }

  /** The latest verdict on the pledge with this alias, by anybody or by one assessor. */
  static Sql status(String pledge, @Nullable Sql day, @Nullable Sql assessor) {
    if (day == null && assessor == null) {
      return Sql.of(pledge + ".current_status");
    }
    Sql status =
        Sql.of("coalesce((select a.status from pledge_assessment a where a.pledge_id = " + pledge)
            .add(".id")
            .add(dated("a", day));
    if (assessor != null) {
      status.add(" and a.assessor_id = ").add(assessor);
    }
    return status.add(NEWEST_FIRST + " limit 1), 'NOT_ASSESSED')");
  }

  /**
   * Whether the latest verdicts of different assessors exclude each other, or the latest of all,
   * which is the status, says that it is contested. Verdicts on work under way exclude nothing.
   */
  static Sql contested(String pledge, @Nullable Sql day, Sql status) {
    return Sql.of("(")
        .add(status)
        .add(" = 'CONTESTED' or 1 < (select count(distinct a.status) from pledge_assessment a")
        .add(" where a.pledge_id = " + pledge + ".id")
        .add(" and a.status in ('FULFILLED', 'PARTLY_FULFILLED', 'BROKEN')")
        .add(dated("a", day))
        .add(" and not exists (select 1 from pledge_assessment b where b.pledge_id = a.pledge_id")
        .add(" and b.assessor_id is not distinct from a.assessor_id")
        .add(dated("b", day))
        .add(" and (b.assessed_on_sort, b.id) > (a.assessed_on_sort, a.id))))");
  }

  /**
   * Whether the last day on which the pledge can be due is past, and it is still expected.
   *
   * @param day the day as of which verdicts are meant
   * @param today the day that deadlines are compared with
   */
  static Sql overdue(String pledge, @Nullable Sql day, LocalDate today, Sql status) {
    return Sql.of("coalesce(" + pledge + ".deadline_due_latest < ? and ", today)
        .add(expected(pledge, day, status))
        .add(", false)");
  }

  /**
   * Whether the pledge is neither fulfilled nor given up, and its condition, if it has one, is not
   * known to be unmet.
   */
  static Sql expected(String pledge, @Nullable Sql day, Sql status) {
    return Sql.of("(")
        .add(status)
        .add(" not in ('FULFILLED', 'SUPERSEDED', 'LAPSED') and (" + pledge)
        .add(".condition_id is null or not ")
        .add(isUnmet(pledge + ".condition_id", day))
        .add("))");
  }

  /**
   * The state of the condition with this id: met once all pledges it depends on are fulfilled,
   * unmet while one of them has another verdict, unknown where there are none or nobody can tell.
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
    return Sql.of("exists (select 1 from pledge_condition_dependency c")
        .add(" join pledge d on d.id = c.pledge_id where c.pledge_condition_id = " + condition)
        .add(that)
        .add(" offset 0)");
  }

  private static Sql dated(String assessment, @Nullable Sql day) {
    return day == null
        ? Sql.of("")
        : Sql.of(" and " + assessment + ".assessed_on_latest <= ").add(day);
  }
}
