package org.parley.record;

import org.eclipse.microprofile.graphql.Description;

/** What sort of name a text is. */
@Description("What sort of name a text is.")
public enum NameKind {
  @Description("The name shown when no other is asked for.")
  PRIMARY,

  @Description("The name its bearer uses in formal acts.")
  OFFICIAL,

  @Description("The name in full.")
  FULL,

  @Description("A shortened name or an acronym.")
  SHORT,

  @Description("Another name in use.")
  ALTERNATE,

  @Description("A spelling without diacritics.")
  ASCII,

  @Description("A rendering of the name in another language.")
  TRANSLATION,

  @Description("A rendering of the name in another script.")
  TRANSLITERATION,

  @Description("A place named in its stead, such as a capital for a government.")
  METONYM,

  @Description("The name its bearer claims, where others dispute it.")
  SELF_DESIGNATION,

  @Description("The name that another party to the dialogue uses for it.")
  DESIGNATION_USED_BY_OTHER_PARTY,

  @Description("A name agreed on so as not to prejudge its status.")
  STATUS_NEUTRAL_DESIGNATION
}
