package org.parley.pledge;

import org.eclipse.microprofile.graphql.Description;

/** Relation between a pledge and its condition. */
@Description("Relation between a pledge and its condition.")
public enum ConditionKind {
  @Description("Due only if the condition is met.")
  IF,

  @Description("Due once the condition is met. If it may never be met, use IF.")
  AFTER,

  @Description("Due only until the condition is met.")
  UNTIL,

  @Description("Due in return for the same act by the other side.")
  RECIPROCAL,

  @Description("Due at the same time as the condition.")
  SIMULTANEOUS
}
