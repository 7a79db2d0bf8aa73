package org.parley.outcome;

import org.eclipse.microprofile.graphql.Description;

/** Whether the text of an outcome can be had. */
@Description("Whether the text of an outcome can be had.")
public enum TextAvailability {
  @Description("It is public.")
  AVAILABLE,

  @Description("It exists, but has not been made public.")
  UNDISCLOSED,

  @Description("Whether there is a public text is not known.")
  UNKNOWN
}
