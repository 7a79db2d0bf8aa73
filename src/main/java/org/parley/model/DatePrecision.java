package org.parley.model;

import org.eclipse.microprofile.graphql.Description;

/** Precision of a date. */
@Description("Precision of a date.")
public enum DatePrecision {
  @Description("Known to the second.")
  TIME,

  @Description("Known to the day.")
  DAY,

  @Description("Known to the month; earliest and latest are its first and last day.")
  MONTH,

  @Description("Known to the year; earliest and latest are its first and last day.")
  YEAR,

  @Description("Known to the decade; earliest and latest are its first and last day.")
  DECADE,

  @Description("A period that lasted from earliest to latest.")
  INTERVAL,

  @Description(
      "One unknown day between earliest and latest. For an event that lasted, use INTERVAL.")
  RANGE
}
