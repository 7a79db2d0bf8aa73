package org.parley.outcome;

import org.eclipse.microprofile.graphql.Description;

/** Form of an outcome. */
@Description("Form of an outcome.")
public enum OutcomeForm {
  @Description(
      "Conclusions that the parties adopted. If nobody signed them, use UNSIGNED_CONCLUSIONS.")
  CONCLUSIONS,

  @Description("Declaration by the facilitator that the parties agree.")
  DECLARED_BY_FACILITATOR,

  @Description("Draft.")
  DRAFT,

  @Description("Text that the parties initialled.")
  INITIALLED,

  @Description("Text that the parties issued together.")
  JOINT_TEXT,

  @Description("Known from press reports only.")
  PRESS_REPORTED,

  @Description("Text published without signatures that has no more specific form.")
  PUBLISHED_TEXT,

  @Description("Plan of steps.")
  ROADMAP,

  @Description(
      "Separate signatures: each party signed its own copy, or an undertaking to a"
          + " third party.")
  SIGNED_SEPARATELY,

  @Description("Terms of reference of a body.")
  TERMS_OF_REFERENCE,

  @Description("Conclusions without signatures.")
  UNSIGNED_CONCLUSIONS,

  @Description("Declaration without signatures.")
  UNSIGNED_DECLARATION,

  @Description("Oral agreement without a text.")
  VERBAL,

  @Description("Text that the parties accepted orally.")
  VERBALLY_ACCEPTED
}
