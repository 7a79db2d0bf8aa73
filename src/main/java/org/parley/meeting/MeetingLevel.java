package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;

/** Rank of the participants of a meeting. */
@Description("Rank of the participants of a meeting.")
public enum MeetingLevel {
  @Description("Heads of state or government, including some from outside the parties.")
  SUMMIT,

  @Description("Presidents of the parties.")
  PRESIDENTIAL,

  @Description("Political leaders of the parties. If all are presidents, use PRESIDENTIAL.")
  HIGH_LEVEL,

  @Description("Heads of the negotiating teams.")
  CHIEF_NEGOTIATORS,

  @Description("Experts and officials.")
  TECHNICAL,

  @Description("Working group that the dialogue has set up.")
  WORKING_GROUP,

  @Description("Consultation that is not itself a round of talks.")
  CONSULTATION,

  @Description("Visit of an envoy to a party.")
  ENVOY_VISIT,

  @Description("Envoy who carried messages between the parties.")
  SHUTTLE
}
