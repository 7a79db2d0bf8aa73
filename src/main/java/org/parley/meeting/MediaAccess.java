package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;

/** Access of the press to a meeting. */
@Description("Access of the press to a meeting.")
public enum MediaAccess {
  @Description("Open to the press, at least in part.")
  OPEN,

  @Description("Closed to the press.")
  CLOSED
}
