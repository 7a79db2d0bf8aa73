package org.parley.read;

import org.eclipse.microprofile.graphql.Description;

/** Which end of an order comes first. */
@Description("Which end of an order comes first.")
public enum OrderDirection {
  @Description("From the least to the greatest, the oldest to the newest, A to Z.")
  ASC,
  @Description("From the greatest to the least, the newest to the oldest, Z to A.")
  DESC
}
