package org.parley.source;

import org.eclipse.microprofile.graphql.Description;

/** Reliability of a source in general: the letter of the NATO Admiralty code. */
@Description("Reliability of a source in general: the letter of the NATO Admiralty code.")
public enum SourceReliability {
  @Description("A: no doubt about its authenticity, trustworthiness or competence.")
  COMPLETELY_RELIABLE,

  @Description("B: minor doubts; mostly valid information in the past.")
  USUALLY_RELIABLE,

  @Description("C: doubts; valid information in the past.")
  FAIRLY_RELIABLE,

  @Description("D: significant doubts; occasionally valid information.")
  NOT_USUALLY_RELIABLE,

  @Description("E: no authenticity, trustworthiness or competence.")
  UNRELIABLE,

  @Description("F: no basis for a judgement.")
  CANNOT_BE_JUDGED
}
