package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;
import org.parley.record.Staged;

/** Whether a meeting came about. */
@Description("Whether a meeting came about.")
public enum MeetingStatus implements Staged<MeetingStatus> {
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
  NOT_HELD;

  /** What was held, called off or missed stays so; until then anything can come. */
  @Override
  public boolean mayBecome(MeetingStatus next) {
    return switch (this) {
      case ANNOUNCED, POSTPONED -> true;
      case PARTLY_HELD -> next == HELD;
      case HELD, CANCELLED, NOT_HELD -> false;
    };
  }
}
