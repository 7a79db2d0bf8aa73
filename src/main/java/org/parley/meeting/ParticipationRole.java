package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;

/** In what role a participant takes part in a meeting. */
@Description("In what role a participant takes part in a meeting.")
public enum ParticipationRole {
  @Description("Is there; nothing more is said of the role.")
  ATTENDEE,

  @Description("Belongs to a delegation.")
  DELEGATE,

  @Description("Leads a delegation.")
  DELEGATION_HEAD,

  @Description("Brings the parties together and chairs, without proposing terms.")
  FACILITATOR,

  @Description("Receives the meeting.")
  HOST,

  @Description("Is met by an envoy or a mediator.")
  INTERLOCUTOR,

  @Description("Proposes terms to the parties.")
  MEDIATOR,

  @Description("Watches without taking part.")
  OBSERVER,

  @Description("Calls or prepares the meeting.")
  ORGANISER,

  @Description("Speaks and decides for a party.")
  PRINCIPAL,

  @Description("Signs what is agreed.")
  SIGNATORY,

  @Description("Backs the facilitator.")
  SUPPORTER
}
