package org.parley.outcome;

import org.eclipse.microprofile.graphql.Description;

/** In what form an outcome was laid down. */
@Description("In what form an outcome was laid down.")
public enum OutcomeForm {
  @Description("As conclusions that the parties adopted.")
  CONCLUSIONS,

  @Description("Declared agreed by the facilitator.")
  DECLARED_BY_FACILITATOR,

  @Description("As a draft.")
  DRAFT,

  @Description("As a text that the parties initialled.")
  INITIALLED,

  @Description("As a text issued together.")
  JOINT_TEXT,

  @Description("Known from press reports only.")
  PRESS_REPORTED,

  @Description("As a text published without signatures.")
  PUBLISHED_TEXT,

  @Description("As a plan of steps.")
  ROADMAP,

  @Description("Each party signed its own copy, or an undertaking to a third party.")
  SIGNED_SEPARATELY,

  @Description("As the terms of reference of a body.")
  TERMS_OF_REFERENCE,

  @Description("As conclusions that nobody signed.")
  UNSIGNED_CONCLUSIONS,

  @Description("As a declaration that nobody signed.")
  UNSIGNED_DECLARATION,

  @Description("By word of mouth.")
  VERBAL,

  @Description("As a text accepted by word of mouth.")
  VERBALLY_ACCEPTED
}
