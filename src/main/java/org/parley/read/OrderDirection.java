package org.parley.read;

import org.eclipse.microprofile.graphql.Description;

/** Direction of an order. */
@Description("Direction of an order.")
public enum OrderDirection {
  @Description("Ascending: lowest first, oldest first, A to Z.")
  ASC,
  @Description("Descending: highest first, newest first, Z to A.")
  DESC
}
