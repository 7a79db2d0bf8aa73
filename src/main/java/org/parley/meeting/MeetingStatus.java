package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;
import org.parley.model.Staged;

/** State of a meeting. */
@Description("State of a meeting.")
public enum MeetingStatus implements Staged<MeetingStatus> {
  @Description("The meeting was announced; the sources do not say whether it took place.")
  ANNOUNCED,

  @Description("The meeting took place.")
  HELD,

  @Description(
      "The meeting took place in part: it was broken off, or some sessions did not take"
          + " place.")
  PARTLY_HELD,

  @Description("The meeting was moved to a later date.")
  POSTPONED,

  @Description("The meeting was cancelled beforehand.")
  CANCELLED,

  @Description("The meeting did not take place, for a reason other than a cancellation.")
  NOT_HELD;

  /** Returns true if the status may change: HELD, CANCELLED and NOT_HELD are final. */
  @Override
  public boolean mayBecome(MeetingStatus next) {
    return switch (this) {
      case ANNOUNCED, POSTPONED -> true;
      case PARTLY_HELD -> next == HELD;
      case HELD, CANCELLED, NOT_HELD -> false;
    };
  }
}
