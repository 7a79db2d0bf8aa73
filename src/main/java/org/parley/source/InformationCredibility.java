package org.parley.source;

import org.eclipse.microprofile.graphql.Description;

/** How far one piece of information can be believed: the digit of the NATO Admiralty code. */
@Description(
    "How far one piece of information can be believed: the digit of the NATO Admiralty code.")
public enum InformationCredibility {
  @Description("1: confirmed by independent sources.")
  CONFIRMED_BY_OTHERS,

  @Description("2: not confirmed; logical and consistent with other information.")
  PROBABLY_TRUE,

  @Description("3: not confirmed; reasonably logical, agrees with some other information.")
  POSSIBLY_TRUE,

  @Description("4: not confirmed; possible but not logical, nothing else on the subject.")
  DOUBTFUL,

  @Description("5: not logical, contradicted by other information.")
  IMPROBABLE,

  @Description("6: no basis to judge it on.")
  CANNOT_BE_JUDGED
}
