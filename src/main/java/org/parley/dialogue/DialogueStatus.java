package org.parley.dialogue;

import org.eclipse.microprofile.graphql.Description;
import org.parley.record.Staged;

/** Whether a dialogue is still going on. */
@Description("Whether a dialogue is still going on.")
public enum DialogueStatus implements Staged<DialogueStatus> {
  @Description("It goes on, even if no meeting is due.")
  ONGOING,

  @Description("It has ended.")
  CONCLUDED,

  @Description("The sources do not say.")
  UNKNOWN;

  /** One that has ended does not go on: talks that are taken up again are another dialogue. */
  @Override
  public boolean mayBecome(DialogueStatus next) {
    return this != CONCLUDED;
  }
}
