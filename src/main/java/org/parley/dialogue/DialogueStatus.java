package org.parley.dialogue;

import org.eclipse.microprofile.graphql.Description;

/** Whether a dialogue is still going on. */
@Description("Whether a dialogue is still going on.")
public enum DialogueStatus {
  @Description("It goes on, even if no meeting is due.")
  ONGOING,

  @Description("It has ended.")
  CONCLUDED,

  @Description("The sources do not say.")
  UNKNOWN
}
