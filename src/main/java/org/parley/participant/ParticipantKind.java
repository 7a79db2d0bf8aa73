package org.parley.participant;

import org.eclipse.microprofile.graphql.Description;

/** Type of actor. */
@Description("Type of actor.")
public enum ParticipantKind {
  @Description("Body set up by others, such as a commission.")
  BODY,

  @Description("Group of people that acts, or is represented, as one.")
  COMMUNITY,

  @Description("Territory with a government, whose statehood is not generally recognised.")
  DISPUTED_TERRITORY,

  @Description("Group of states or persons without a founding act.")
  INFORMAL_GROUP,

  @Description("Institution of a state, such as its government or a court.")
  INSTITUTION,

  @Description("Organisation whose members are states.")
  INTERNATIONAL_ORGANISATION,

  @Description("Mission sent by an international organisation.")
  MISSION,

  @Description("Organisation that has no more specific kind.")
  ORGANISATION,

  @Description("Natural person.")
  PERSON,

  @Description("Political party or electoral list.")
  POLITICAL_PARTY,

  @Description("State.")
  STATE
}
