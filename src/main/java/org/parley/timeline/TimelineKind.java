package org.parley.timeline;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;

/** What stands on a timeline. */
@Description("What stands on a timeline.")
@RegisterForReflection
public enum TimelineKind {
  @Description("Meetings, on the first day on which they can have been held.")
  MEETING("Meeting"),

  @Description("Outcomes, on the first day on which they can have been reached.")
  OUTCOME("Outcome"),

  @Description("Pledges, on the first day on which they can have been made.")
  PLEDGE("Pledge"),

  @Description("Verdicts on pledges, on the first day that they can speak of.")
  PLEDGE_ASSESSMENT("PledgeAssessment"),

  @Description("Requests, on the first day on which they can have been made.")
  REQUEST("Request"),

  @Description("Statements, on the first day on which they can have been made.")
  STATEMENT("Statement"),

  @Description("Incidents, on the first day on which they can have occurred.")
  INCIDENT("Incident");

  private final String type;

  TimelineKind(String type) {
    this.type = type;
  }

  /** The name of the GraphQL type. */
  String type() {
    return type;
  }
}
