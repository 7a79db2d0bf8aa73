package org.parley.pledge;

import org.eclipse.microprofile.graphql.Description;
import org.parley.record.Staged;

/** How a pledge stands, in somebody's judgement. */
@Description("How a pledge stands, in somebody's judgement.")
public enum PledgeStatus implements Staged<PledgeStatus> {
  @Description("Nobody has said.")
  NOT_ASSESSED,

  @Description("Nothing has been done yet, and nothing need have been.")
  PENDING,

  @Description("It is being carried out.")
  IN_PROGRESS,

  @Description("A part has been carried out, and the rest is not under way.")
  PARTLY_FULFILLED,

  @Description("It has been carried out.")
  FULFILLED,

  @Description("It has been put off to a later day.")
  POSTPONED,

  @Description("It has not been kept.")
  BROKEN,

  @Description("Those concerned disagree on whether it has been kept.")
  CONTESTED,

  @Description("A later pledge has taken its place.")
  SUPERSEDED,

  @Description("Its condition was never met, so it never fell due; this is not a breach.")
  LAPSED;

  /**
   * Nobody can unsay that a pledge was assessed, and one that is done with is not waited for again.
   * One that was fulfilled can still be broken, and the other way round.
   */
  @Override
  public boolean mayBecome(PledgeStatus next) {
    boolean done = this == FULFILLED || this == SUPERSEDED || this == LAPSED;
    boolean open = next == PENDING || next == IN_PROGRESS || next == POSTPONED;
    return next != NOT_ASSESSED && !(done && open);
  }
}
