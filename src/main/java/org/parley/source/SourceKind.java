package org.parley.source;

import org.eclipse.microprofile.graphql.Description;

/** Type of publication. */
@Description("Type of publication.")
public enum SourceKind {
  @Description("Weblog of a person or a group.")
  BLOG,

  @Description("Structured collection of data.")
  DATASET,

  @Description("Article of an encyclopaedia.")
  ENCYCLOPEDIA,

  @Description(
      "Page of a government, a parliament or an international organisation. For the"
          + " text of an agreement, use TREATY_TEXT.")
  GOVERNMENT,

  @Description("Report by a news organisation.")
  NEWS,

  @Description("Statement issued to the press.")
  PRESS_RELEASE,

  @Description("Work of reference other than an encyclopaedia.")
  REFERENCE,

  @Description("Study or commentary by a research institute.")
  THINK_TANK,

  @Description("Text of an agreement itself, wherever it is published.")
  TREATY_TEXT
}
