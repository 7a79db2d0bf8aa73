package org.parley.change;

import org.eclipse.microprofile.graphql.Description;

/** What was done to a record. */
@Description("What was done to a record.")
public enum ChangeAction {
  @Description("It is new.")
  CREATED,

  @Description("It was there and is another now.")
  UPDATED,

  @Description("It is no longer there.")
  DELETED
}
