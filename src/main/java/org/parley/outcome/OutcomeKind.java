package org.parley.outcome;

import org.eclipse.microprofile.graphql.Description;

/** Type of outcome. */
@Description("Type of outcome.")
public enum OutcomeKind {
  @Description("The parties agreed on an instrument.")
  AGREEMENT,

  @Description("The parties agreed only to continue the talks.")
  AGREEMENT_TO_CONTINUE,

  @Description("No outcome: the meeting was cancelled.")
  CANCELLED,

  @Description("A declaration was made.")
  DECLARATION,

  @Description("The facilitator published conclusions.")
  FACILITATOR_CONCLUSIONS,

  @Description("The parties gave each other assurances.")
  JOINT_ASSURANCE,

  @Description("The parties made a statement together.")
  JOINT_STATEMENT,

  @Description("The meeting took place, but the parties did not agree.")
  NO_AGREEMENT,

  @Description("No outcome: the meeting did not take place.")
  NOT_HELD,

  @Description("No outcome: the meeting was postponed.")
  POSTPONED,

  @Description("Progress was reported, but no agreement.")
  PROGRESS,

  @Description("A proposal was presented to the parties.")
  PROPOSAL_TABLED,

  @Description("The parties reached an understanding that still needs confirmation.")
  PROVISIONAL_UNDERSTANDING,

  @Description("The dialogue was resumed.")
  RESUMED,

  @Description("A text was finalised, but at least one party did not accept it.")
  TEXT_FINALISED_NOT_AGREED,

  @Description("There was a result, but it was not made public.")
  UNDISCLOSED,

  @Description("One party announced a measure of its own.")
  UNILATERAL_ANNOUNCEMENT,

  @Description("The sources do not say.")
  UNKNOWN
}
