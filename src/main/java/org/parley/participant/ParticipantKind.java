package org.parley.participant;

import org.eclipse.microprofile.graphql.Description;

/** What sort of actor a participant is. */
@Description("What sort of actor a participant is.")
public enum ParticipantKind {
  @Description("A body set up by others, such as a commission.")
  BODY,

  @Description("A group of people that acts or is spoken for as one.")
  COMMUNITY,

  @Description("A territory with a government whose statehood is not generally recognised.")
  DISPUTED_TERRITORY,

  @Description("A group of states or persons without a founding act.")
  INFORMAL_GROUP,

  @Description("An institution of a state, such as its government or a court.")
  INSTITUTION,

  @Description("An organisation of states.")
  INTERNATIONAL_ORGANISATION,

  @Description("A mission sent by an international organisation.")
  MISSION,

  @Description("Any other organisation.")
  ORGANISATION,

  @Description("A natural person.")
  PERSON,

  @Description("A political party or list.")
  POLITICAL_PARTY,

  @Description("A state.")
  STATE
}
