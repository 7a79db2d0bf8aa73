package org.parley.dialogue;

import org.eclipse.microprofile.graphql.Description;
import org.parley.model.Staged;

/** State of a dialogue. */
@Description("State of a dialogue.")
public enum DialogueStatus implements Staged<DialogueStatus> {
  @Description("The dialogue continues, even if no meeting is scheduled.")
  ONGOING,

  @Description("The dialogue has ended. Talks that start again later are a new dialogue.")
  CONCLUDED,

  @Description("The sources do not say.")
  UNKNOWN;

  /**
   * Returns true if the status may change: CONCLUDED is final, because resumed talks are a new
   * dialogue.
   */
  @Override
  public boolean mayBecome(DialogueStatus next) {
    return this != CONCLUDED;
  }
}
