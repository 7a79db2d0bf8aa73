package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;

/** Whether the press was let in. */
@Description("Whether the press was let in.")
public enum MediaAccess {
  @Description("Open to the press, at least in part.")
  OPEN,

  @Description("Closed to the press.")
  CLOSED
}
