package org.parley.outcome;

import org.eclipse.microprofile.graphql.Description;

/** What came of a meeting. */
@Description("What came of a meeting.")
public enum OutcomeKind {
  @Description("The parties agreed on an instrument.")
  AGREEMENT,

  @Description("The parties agreed to go on talking.")
  AGREEMENT_TO_CONTINUE,

  @Description("Nothing: the meeting was called off.")
  CANCELLED,

  @Description("A declaration was made.")
  DECLARATION,

  @Description("The facilitator set out conclusions.")
  FACILITATOR_CONCLUSIONS,

  @Description("The parties assured each other of something.")
  JOINT_ASSURANCE,

  @Description("The parties made a statement together.")
  JOINT_STATEMENT,

  @Description("The parties did not agree.")
  NO_AGREEMENT,

  @Description("Nothing: the meeting did not take place.")
  NOT_HELD,

  @Description("Nothing: the meeting was put off.")
  POSTPONED,

  @Description("Progress was reported, short of an agreement.")
  PROGRESS,

  @Description("A proposal was put to the parties.")
  PROPOSAL_TABLED,

  @Description("The parties reached an understanding that awaits confirmation.")
  PROVISIONAL_UNDERSTANDING,

  @Description("The dialogue was taken up again.")
  RESUMED,

  @Description("A text was settled, but a party did not accept it.")
  TEXT_FINALISED_NOT_AGREED,

  @Description("What was achieved was not made public.")
  UNDISCLOSED,

  @Description("One party announced a step of its own.")
  UNILATERAL_ANNOUNCEMENT,

  @Description("The sources do not say.")
  UNKNOWN
}
