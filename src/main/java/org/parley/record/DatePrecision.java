package org.parley.record;

import org.eclipse.microprofile.graphql.Description;

/** How exactly a source dates something. */
@Description("How exactly a source dates something.")
public enum DatePrecision {
  @Description("To the second, on a known day.")
  TIME,

  @Description("To the day.")
  DAY,

  @Description("To the month: earliest and latest are its first and last day.")
  MONTH,

  @Description("To the year.")
  YEAR,

  @Description("To the decade.")
  DECADE,

  @Description("Lasting from the earliest day to the latest.")
  INTERVAL,

  @Description("On some day between the earliest and the latest, which one is not known.")
  RANGE
}
