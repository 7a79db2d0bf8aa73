package org.parley.pledge;

import org.eclipse.microprofile.graphql.Description;

/** How a pledge hangs on what it waits for. */
@Description("How a pledge hangs on what it waits for.")
public enum ConditionKind {
  @Description("Due only if something happens.")
  IF,

  @Description("Due once something has happened.")
  AFTER,

  @Description("Due as long as something has not happened.")
  UNTIL,

  @Description("Due in return for the like by the other side.")
  RECIPROCAL,

  @Description("Due at the same moment as something else.")
  SIMULTANEOUS
}
