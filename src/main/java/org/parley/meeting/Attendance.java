package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;

/** Whether a participant was there. */
@Description("Whether a participant was there.")
public enum Attendance {
  @Description("Was due to be there; whether it came is not recorded.")
  EXPECTED,

  @Description("Was there.")
  PRESENT,

  @Description("Refused to come.")
  DECLINED,

  @Description("Came, but refused to sit with the other party.")
  DECLINED_JOINT,

  @Description("Was met on its own only.")
  SEPARATE_ONLY,

  @Description("Left before the end.")
  LEFT_EARLY
}
