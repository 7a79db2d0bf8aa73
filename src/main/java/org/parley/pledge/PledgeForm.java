package org.parley.pledge;

import org.eclipse.microprofile.graphql.Description;

/** Form of a pledge. */
@Description("Form of a pledge.")
public enum PledgeForm {
  @Description("Declaration by the facilitator that the parties agree.")
  DECLARED_BY_FACILITATOR,

  @Description("Invitation to the parties by the facilitator.")
  FACILITATOR_INVITATION,

  @Description("Promise of each party to a third party.")
  GUARANTEE_TO_THIRD_PARTY,

  @Description("Text that the parties initialled.")
  INITIALLED,

  @Description("Conclusions of the parties.")
  JOINT_CONCLUSIONS,

  @Description("Declaration of the parties.")
  JOINT_DECLARATION,

  @Description("Statement that the parties made together.")
  JOINT_STATEMENT,

  @Description("Known from press reports only.")
  PRESS_REPORTED,

  @Description("Understanding that still needs confirmation.")
  PROVISIONAL_UNDERSTANDING,

  @Description("Public statement of the pledger.")
  PUBLIC_STATEMENT,

  @Description("Text published without signatures that has no more specific form.")
  PUBLISHED_TEXT,

  @Description("Text of which each party signed its own copy.")
  SIGNED_SEPARATELY,

  @Description("Terms of reference of a body.")
  TERMS_OF_REFERENCE,

  @Description("Decision of the pledger alone.")
  UNILATERAL_DECISION,

  @Description("Text that the parties accepted orally.")
  VERBALLY_ACCEPTED
}
