package org.parley.source;

import org.eclipse.microprofile.graphql.Description;

/** Credibility of one piece of information: the digit of the NATO Admiralty code. */
@Description("Credibility of one piece of information: the digit of the NATO Admiralty code.")
public enum InformationCredibility {
  @Description("1: confirmed by independent sources.")
  CONFIRMED_BY_OTHERS,

  @Description("2: not confirmed; logical and consistent with other information.")
  PROBABLY_TRUE,

  @Description("3: not confirmed; reasonably logical and agrees with some other information.")
  POSSIBLY_TRUE,

  @Description(
      "4: not confirmed; possible but not logical, with no other information on the subject.")
  DOUBTFUL,

  @Description("5: not confirmed; not logical and contradicted by other information.")
  IMPROBABLE,

  @Description("6: no basis for a judgement.")
  CANNOT_BE_JUDGED
}
