package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;

/** Presence of a participant at a meeting. */
@Description("Presence of a participant at a meeting.")
public enum Attendance {
  @Description("The participant was expected; the sources do not say whether it came.")
  EXPECTED,

  @Description("The participant was present.")
  PRESENT,

  @Description("The participant refused to come.")
  DECLINED,

  @Description("The participant came, but refused to meet the other party.")
  DECLINED_JOINT,

  @Description("The participant was met separately only, without refusing a joint meeting.")
  SEPARATE_ONLY,

  @Description("The participant was present and left before the end.")
  LEFT_EARLY;

  /** Returns true if the participant came. */
  boolean isThere() {
    return this != DECLINED && this != EXPECTED;
  }
}
