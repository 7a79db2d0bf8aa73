package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;

/** Role of a participant at a meeting. */
@Description("Role of a participant at a meeting.")
public enum ParticipationRole {
  @Description("Was present; the sources do not give a more specific role.")
  ATTENDEE,

  @Description("Member of a delegation, not its head.")
  DELEGATE,

  @Description("Head of a delegation.")
  DELEGATION_HEAD,

  @Description("Brings the parties together and chairs, without proposing terms.")
  FACILITATOR,

  @Description("Receives the meeting.")
  HOST,

  @Description("Is met by an envoy or a mediator.")
  INTERLOCUTOR,

  @Description("Proposes terms to the parties.")
  MEDIATOR,

  @Description("Observes without taking part.")
  OBSERVER,

  @Description("Calls or prepares the meeting.")
  ORGANISER,

  @Description("Speaks and decides for a party.")
  PRINCIPAL,

  @Description("Signs what is agreed.")
  SIGNATORY,

  @Description("Supports the facilitator.")
  SUPPORTER
}
