package org.parley.incident;

import org.eclipse.microprofile.graphql.Description;

/** Type of event. */
@Description("Type of event.")
public enum IncidentKind {
  @Description("Attack with weapons.")
  ARMED_ATTACK,

  @Description("Arrest or detention.")
  ARREST,

  @Description("Blockade of roads.")
  BARRICADES,

  @Description(
      "Violence between a crowd and security forces, or between groups. For one-sided"
          + " armed attacks, use ARMED_ATTACK.")
  CLASH,

  @Description("Decision of a court.")
  COURT_RULING,

  @Description("Movement of military forces or police into an area.")
  DEPLOYMENT,

  @Description("Document that was issued or leaked.")
  DOCUMENT,

  @Description("Election that was held or boycotted.")
  ELECTION,

  @Description("Measure of a government that has no more specific kind, such as TRADE_MEASURE.")
  GOVERNMENT_MEASURE,

  @Description("Resignation of office holders.")
  RESIGNATION,

  @Description("Suspension of an office holder or an arrangement.")
  SUSPENSION,

  @Description("Tension without violence.")
  TENSION,

  @Description("Tariff, ban or other measure on trade.")
  TRADE_MEASURE,

  @Description("Vote in a parliament or an international body. For elections, use ELECTION.")
  VOTE
}
