package org.parley.statement;

import org.eclipse.microprofile.graphql.Description;

/** Whether a statement is given in the words of its speaker. */
@Description("Whether a statement is given in the words of its speaker.")
public enum StatementKind {
  @Description("In the words of the speaker, or in a translation of them.")
  QUOTE,

  @Description("In the words of the record.")
  PARAPHRASE
}
