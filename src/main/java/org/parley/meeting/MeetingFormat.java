package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;

/** Format of a meeting: joint or separate, and how the participants met. */
@Description("Format of a meeting: joint or separate, and how the participants met.")
public enum MeetingFormat {
  @Description("Meeting of two sides: the facilitator or one party met one other.")
  BILATERAL,

  @Description("The facilitator met each party separately, then both together.")
  BILATERAL_THEN_TRILATERAL,

  @Description("Meeting without an agenda or minutes.")
  INFORMAL,

  @Description("The parties met together throughout.")
  JOINT,

  @Description("The facilitator met each party separately; the parties did not meet each other.")
  SEPARATE_ONLY,

  @Description(
      "The parties were met separately, then together. If the facilitator met each"
          + " party first, use BILATERAL_THEN_TRILATERAL.")
  SEPARATE_THEN_JOINT,

  @Description("A mediator travelled between the parties.")
  SHUTTLE,

  @Description("Video conference.")
  VIDEO,

  @Description("Meeting over a meal.")
  WORKING_DINNER
}
