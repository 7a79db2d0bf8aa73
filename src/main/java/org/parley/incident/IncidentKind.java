package org.parley.incident;

import org.eclipse.microprofile.graphql.Description;

/** What sort of event an incident is. */
@Description("What sort of event an incident is.")
public enum IncidentKind {
  @Description("An attack with weapons.")
  ARMED_ATTACK,

  @Description("An arrest or a detention.")
  ARREST,

  @Description("Roads blocked.")
  BARRICADES,

  @Description("Violence between crowds and forces, or between groups.")
  CLASH,

  @Description("A decision of a court.")
  COURT_RULING,

  @Description("Forces or police moved in.")
  DEPLOYMENT,

  @Description("A document issued or leaked.")
  DOCUMENT,

  @Description("An election held or boycotted.")
  ELECTION,

  @Description("A measure taken by a government.")
  GOVERNMENT_MEASURE,

  @Description("Office holders stepped down.")
  RESIGNATION,

  @Description("An office holder, or an arrangement, suspended.")
  SUSPENSION,

  @Description("Tension short of violence.")
  TENSION,

  @Description("A tariff, ban or other measure on trade.")
  TRADE_MEASURE,

  @Description("A vote in a parliament or an international body.")
  VOTE
}
