package org.parley.dialogue;

import org.eclipse.microprofile.graphql.Description;
import org.parley.record.Staged;

/** State of a dialogue. */
@Description("State of a dialogue.")
public enum DialogueStatus implements Staged<DialogueStatus> {
  @Description("The dialogue continues, even if no meeting is scheduled.")
  ONGOING,

  @Description("The dialogue has ended. Talks that start again later are a new dialogue.")
  CONCLUDED,

  @Description("The sources do not say.")
  UNKNOWN;

  /** One that has ended does not go on: talks that are taken up again are another dialogue. */
  @Override
  public boolean mayBecome(DialogueStatus next) {
    return this != CONCLUDED;
  }
}
