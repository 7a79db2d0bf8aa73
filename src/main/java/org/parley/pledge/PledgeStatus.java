package org.parley.pledge;

import org.eclipse.microprofile.graphql.Description;

/** How a pledge stands, in somebody's judgement. */
@Description("How a pledge stands, in somebody's judgement.")
public enum PledgeStatus {
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
  LAPSED
}
