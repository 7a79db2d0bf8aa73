package org.parley.change;

import java.util.Arrays;
import org.eclipse.microprofile.graphql.Description;

/** Types of records that appear in the change log. */
@Description("Types of records that appear in the change log.")
public enum RecordKind {
  @Description("Dialogues.")
  DIALOGUE("Dialogue"),

  @Description("Meetings.")
  MEETING("Meeting"),

  @Description("Participants.")
  PARTICIPANT("Participant"),

  @Description("Pledges.")
  PLEDGE("Pledge"),

  @Description("Pledge assessments.")
  PLEDGE_ASSESSMENT("PledgeAssessment"),

  @Description("Outcomes.")
  OUTCOME("Outcome"),

  @Description("Requests.")
  REQUEST("Request"),

  @Description("Statements.")
  STATEMENT("Statement"),

  @Description("Incidents.")
  INCIDENT("Incident"),

  @Description("Topics.")
  TOPIC("Topic"),

  @Description("Sources.")
  SOURCE("Source");

  private final String type;

  RecordKind(String type) {
    this.type = type;
  }

  /** Returns the name of the records' GraphQL type. */
  String type() {
    return type;
  }

  /** Returns the kind of the records of a GraphQL type. */
  static RecordKind of(String type) {
    return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findAny().orElseThrow();
  }
}
