package org.parley.pledge;

import org.eclipse.microprofile.graphql.Description;
import org.parley.model.Staged;

/** Status of a pledge, as an assessment gives it. */
@Description("Status of a pledge, as an assessment gives it.")
public enum PledgeStatus implements Staged<PledgeStatus> {
  @Description("No assessment is recorded. To record one, use another value.")
  NOT_ASSESSED,

  @Description("Nothing has been done yet, and nothing was due.")
  PENDING,

  @Description("The pledge is being carried out.")
  IN_PROGRESS,

  @Description(
      "A part has been carried out, and work on the rest is not under way. If it is,"
          + " use IN_PROGRESS.")
  PARTLY_FULFILLED,

  @Description("The pledge has been carried out.")
  FULFILLED,

  @Description("The pledge has been moved to a later date.")
  POSTPONED,

  @Description("The pledge has not been kept.")
  BROKEN,

  @Description(
      "The assessor reports that those concerned disagree whether the pledge has been kept.")
  CONTESTED,

  @Description("A later pledge has replaced this one.")
  SUPERSEDED,

  @Description(
      "The condition was never met, so the pledge was never due. For a breach, use BROKEN.")
  LAPSED;

  /**
   * Returns true if the status may change. It never returns to NOT_ASSESSED, and FULFILLED,
   * SUPERSEDED and LAPSED never return to PENDING, IN_PROGRESS or POSTPONED.
   */
  @Override
  public boolean mayBecome(PledgeStatus next) {
    boolean done = this == FULFILLED || this == SUPERSEDED || this == LAPSED;
    boolean open = next == PENDING || next == IN_PROGRESS || next == POSTPONED;
    return next != NOT_ASSESSED && !(done && open);
  }
}
