package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;

/** Who sat with whom. */
@Description("Who sat with whom.")
public enum MeetingFormat {
  @Description("The facilitator or one party met one other.")
  BILATERAL,

  @Description("The facilitator met each party, then both.")
  BILATERAL_THEN_TRILATERAL,

  @Description("A meeting without an agenda or minutes.")
  INFORMAL,

  @Description("The parties sat at one table throughout.")
  JOINT,

  @Description("The facilitator met each party; they did not meet each other.")
  SEPARATE_ONLY,

  @Description("The parties were met one by one, then sat at one table.")
  SEPARATE_THEN_JOINT,

  @Description("A mediator went to and fro between the parties.")
  SHUTTLE,

  @Description("By video conference.")
  VIDEO,

  @Description("Over a meal.")
  WORKING_DINNER
}
