package org.parley.pledge;

import org.eclipse.microprofile.graphql.Description;

/** In what form a pledge was given. */
@Description("In what form a pledge was given.")
public enum PledgeForm {
  @Description("The facilitator declared it agreed.")
  DECLARED_BY_FACILITATOR,

  @Description("The facilitator invited the parties to it.")
  FACILITATOR_INVITATION,

  @Description("Each party gave its word to a third one.")
  GUARANTEE_TO_THIRD_PARTY,

  @Description("In a text that the parties initialled.")
  INITIALLED,

  @Description("In conclusions of the parties.")
  JOINT_CONCLUSIONS,

  @Description("In a declaration of the parties.")
  JOINT_DECLARATION,

  @Description("In a statement that the parties made together.")
  JOINT_STATEMENT,

  @Description("Known from press reports only.")
  PRESS_REPORTED,

  @Description("In an understanding that awaits confirmation.")
  PROVISIONAL_UNDERSTANDING,

  @Description("Said in public.")
  PUBLIC_STATEMENT,

  @Description("In a text published without signatures.")
  PUBLISHED_TEXT,

  @Description("In a text of which each party signed its own copy.")
  SIGNED_SEPARATELY,

  @Description("In the terms of reference of a body.")
  TERMS_OF_REFERENCE,

  @Description("By a decision of the pledger alone.")
  UNILATERAL_DECISION,

  @Description("In a text accepted by word of mouth.")
  VERBALLY_ACCEPTED
}
