package org.parley.timeline;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;

/** Types of entries of a timeline. */
@Description("Types of entries of a timeline.")
@RegisterForReflection
public enum TimelineKind {
  @Description("Meetings, at the first possible day.")
  MEETING("Meeting"),

  @Description("Outcomes, at the first possible day on which they were reached.")
  OUTCOME("Outcome"),

  @Description("Pledges, at the first possible day on which they were made.")
  PLEDGE("Pledge"),

  @Description("Pledge assessments, at the first possible day that they refer to.")
  PLEDGE_ASSESSMENT("PledgeAssessment"),

  @Description("Requests, at the first possible day on which they were made.")
  REQUEST("Request"),

  @Description("Statements, at the first possible day on which they were made.")
  STATEMENT("Statement"),

  @Description("Incidents, at the first possible day.")
  INCIDENT("Incident");

  private final String type;

  TimelineKind(String type) {
    this.type = type;
  }

  /** Returns the name of the GraphQL type. */
  String type() {
    return type;
  }
}
