package org.parley.request;

import org.eclipse.microprofile.graphql.Description;

/** How a request was answered. */
@Description("How a request was answered.")
public enum ResponseKind {
  @Description("Granted.")
  ACCEPTED,

  @Description("Granted on a condition.")
  ACCEPTED_WITH_CONDITION,

  @Description("Granted in part.")
  PARTLY_ACCEPTED,

  @Description("In part no longer to the point, since events moved on.")
  PARTLY_OVERTAKEN,

  @Description("Whether it was granted is disputed.")
  CONTESTED,

  @Description("Left without an answer or an act.")
  NOT_ACTED_ON,

  @Description("Not granted, though not refused in words.")
  NOT_MET,

  @Description("Refused.")
  REFUSED,

  @Description("The sources do not say.")
  UNKNOWN
}
