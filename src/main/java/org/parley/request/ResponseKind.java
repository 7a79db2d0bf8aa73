package org.parley.request;

import org.eclipse.microprofile.graphql.Description;

/** Type of answer to a request. */
@Description("Type of answer to a request.")
public enum ResponseKind {
  @Description("The request was granted in full and without conditions.")
  ACCEPTED,

  @Description("The request was granted on a condition.")
  ACCEPTED_WITH_CONDITION,

  @Description("The request was granted in part.")
  PARTLY_ACCEPTED,

  @Description("A part of the request became pointless because events moved on.")
  PARTLY_OVERTAKEN,

  @Description("The sources or parties disagree whether the request was granted.")
  CONTESTED,

  @Description("There was neither an answer nor an act.")
  NOT_ACTED_ON,

  @Description("The request was not granted, but not refused in words either.")
  NOT_MET,

  @Description("The request was refused.")
  REFUSED,

  @Description("The sources do not say.")
  UNKNOWN
}
