package org.parley.outcome;

import org.eclipse.microprofile.graphql.Description;

/** Availability of the text of an outcome. */
@Description("Availability of the text of an outcome.")
public enum TextAvailability {
  @Description("The text is public.")
  AVAILABLE,

  @Description("There is a text, but it is not public.")
  UNDISCLOSED,

  @Description("The sources do not say whether there is a public text.")
  UNKNOWN
}
