package org.parley.source;

import org.eclipse.microprofile.graphql.Description;

/** How much of a source was read when the record was made from it. */
@Description("How much of a source was read when the record was made from it.")
public enum ExtentRead {
  @Description("All of it.")
  FULL_TEXT,

  @Description("A part of it, such as its opening.")
  EXCERPT,

  @Description("The rows of a data set that concern the record.")
  DATA_ROWS
}
