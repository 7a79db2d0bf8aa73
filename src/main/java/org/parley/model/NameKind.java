package org.parley.model;

import org.eclipse.microprofile.graphql.Description;

/** Type of name. */
@Description("Type of name.")
public enum NameKind {
  @Description("Name that is shown by default.")
  PRIMARY,

  @Description("Name that the bearer uses in formal acts.")
  OFFICIAL,

  @Description("Full name.")
  FULL,

  @Description("Short name or acronym.")
  SHORT,

  @Description("Another name that is in use and has no more specific kind.")
  ALTERNATE,

  @Description("Spelling without diacritics.")
  ASCII,

  @Description("Translation of the name into another language.")
  TRANSLATION,

  @Description("Transliteration of the name into another script.")
  TRANSLITERATION,

  @Description("Place name that stands for an institution, such as a capital for a government.")
  METONYM,

  @Description("Name that the bearer claims and others dispute.")
  SELF_DESIGNATION,

  @Description("Name that another party to the dialogue uses for the bearer.")
  DESIGNATION_USED_BY_OTHER_PARTY,

  @Description("Agreed name that does not prejudge the status of the bearer.")
  STATUS_NEUTRAL_DESIGNATION
}
