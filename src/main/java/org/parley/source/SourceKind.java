package org.parley.source;

import org.eclipse.microprofile.graphql.Description;

/** What sort of publication a source is. */
@Description("What sort of publication a source is.")
public enum SourceKind {
  @Description("A personal or collective weblog.")
  BLOG,

  @Description("A structured collection of data.")
  DATASET,

  @Description("An encyclopaedia article.")
  ENCYCLOPEDIA,

  @Description("A page of a government, a parliament or an international organisation.")
  GOVERNMENT,

  @Description("A report by a news organisation.")
  NEWS,

  @Description("A statement issued to the press.")
  PRESS_RELEASE,

  @Description("A work of reference other than an encyclopaedia.")
  REFERENCE,

  @Description("A study or commentary by a research institute.")
  THINK_TANK,

  @Description("The text of an agreement itself.")
  TREATY_TEXT
}
