package org.parley.source;

import org.eclipse.microprofile.graphql.Description;

/** How far a source can be trusted in general: the letter of the NATO Admiralty code. */
@Description("How far a source can be trusted in general: the letter of the NATO Admiralty code.")
public enum SourceReliability {
  @Description("A: no doubt about its authenticity, trustworthiness or competence.")
  COMPLETELY_RELIABLE,

  @Description("B: minor doubts; mostly valid information in the past.")
  USUALLY_RELIABLE,

  @Description("C: doubts; valid information in the past.")
  FAIRLY_RELIABLE,

  @Description("D: significant doubts; valid information now and then.")
  NOT_USUALLY_RELIABLE,

  @Description("E: lacking authenticity, trustworthiness or competence.")
  UNRELIABLE,

  @Description("F: no basis to judge it on.")
  CANNOT_BE_JUDGED
}
