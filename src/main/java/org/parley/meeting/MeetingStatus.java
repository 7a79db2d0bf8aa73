package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;

/** Whether a meeting came about. */
@Description("Whether a meeting came about.")
public enum MeetingStatus {
  @Description("It was announced; whether it took place is not recorded.")
  ANNOUNCED,

  @Description("It took place.")
  HELD,

  @Description("It began, or some of its sessions took place, but not all.")
  PARTLY_HELD,

  @Description("It was put off to a later day.")
  POSTPONED,

  @Description("It was called off.")
  CANCELLED,

  @Description("It did not take place, for reasons other than a cancellation.")
  NOT_HELD
}
