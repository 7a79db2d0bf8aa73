package org.parley.statement;

import org.eclipse.microprofile.graphql.Description;

/** Type of wording of a statement. */
@Description("Type of wording of a statement.")
public enum StatementKind {
  @Description("Quotation: the words of the speaker, or a translation of them.")
  QUOTE,

  @Description("Paraphrase in the editors' words.")
  PARAPHRASE
}
