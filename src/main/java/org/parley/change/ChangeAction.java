package org.parley.change;

import org.eclipse.microprofile.graphql.Description;

/** Kind of change. */
@Description("Kind of change.")
public enum ChangeAction {
  @Description("The record is new, or was restored after a deletion.")
  CREATED,

  @Description("An existing record was changed.")
  UPDATED,

  @Description("The record was deleted.")
  DELETED
}
