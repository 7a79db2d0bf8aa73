package org.parley.source;

import org.eclipse.microprofile.graphql.Description;

/** Extent to which a source was read when the record was made. */
@Description("Extent to which a source was read when the record was made.")
public enum ExtentRead {
  @Description("The whole source.")
  FULL_TEXT,

  @Description("A part of the source, such as its beginning.")
  EXCERPT,

  @Description("Those rows of a data set that concern the record.")
  DATA_ROWS
}
