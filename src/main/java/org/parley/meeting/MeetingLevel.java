package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;

/** At what rank the parties met. */
@Description("At what rank the parties met.")
public enum MeetingLevel {
  @Description("Heads of state or government of more than the parties.")
  SUMMIT,

  @Description("The presidents of the parties.")
  PRESIDENTIAL,

  @Description("The political leaders of the parties.")
  HIGH_LEVEL,

  @Description("The heads of the negotiating teams.")
  CHIEF_NEGOTIATORS,

  @Description("Experts and officials.")
  TECHNICAL,

  @Description("A working group set up by the dialogue.")
  WORKING_GROUP,

  @Description("A consultation that is not itself a round of talks.")
  CONSULTATION,

  @Description("An envoy called on a party.")
  ENVOY_VISIT,

  @Description("An envoy carried messages between the parties.")
  SHUTTLE
}
