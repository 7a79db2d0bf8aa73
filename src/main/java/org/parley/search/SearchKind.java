package org.parley.search;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.parley.dialogue.Dialogue;
import org.parley.incident.Incident;
import org.parley.meeting.Meeting;
import org.parley.model.SearchResult;
import org.parley.outcome.Outcome;
import org.parley.participant.Participant;
import org.parley.pledge.Pledge;
import org.parley.request.Request;
import org.parley.source.Source;
import org.parley.statement.Statement;
import org.parley.topic.Topic;

/**
 * Types of records that can be searched. Their order decides between results that match equally
 * well: participants and subjects first, then events, then sources.
 */
@Description("Types of records that can be searched.")
public enum SearchKind {
  @Description(
      "Participants: names in all languages, description, designation note and"
          + " positions on the status.")
  PARTICIPANT(Participant.class),

  @Description("Topics: labels in all languages.")
  TOPIC(Topic.class),

  @Description("Dialogues: names in all languages and mandate.")
  DIALOGUE(Dialogue.class),

  @Description("Meetings: title, summary, date note and places.")
  MEETING(Meeting.class),

  @Description("Outcomes: title, names, text, note and positions.")
  OUTCOME(Outcome.class),

  @Description(
      "Pledges: title, text, provision, attribution, bases, note and wording of the deadline.")
  PLEDGE(Pledge.class),

  @Description("Requests: title, text, reporter, note and answer.")
  REQUEST(Request.class),

  @Description("Statements: text, summary, medium and note.")
  STATEMENT(Statement.class),

  @Description("Incidents: title, text, place, notes and accounts.")
  INCIDENT(Incident.class),

  @Description("Sources: title and publisher.")
  SOURCE(Source.class);

  private final Class<? extends SearchResult> type;

  SearchKind(Class<? extends SearchResult> type) {
    this.type = type;
  }

  /** Returns the kind of records of this class, if they can be searched. */
  static Optional<SearchKind> of(Class<?> type) {
    return Stream.of(values()).filter(kind -> kind.type.equals(type)).findFirst();
  }

  /** Returns the kind of records of this GraphQL type. */
  static SearchKind ofType(String type) {
    return Stream.of(values()).filter(kind -> kind.type().equals(type)).findFirst().orElseThrow();
  }

  /** Returns the names of their GraphQL types. */
  static String[] types(Collection<SearchKind> kinds) {
    return kinds.stream().map(SearchKind::type).toArray(String[]::new);
  }

  /** Returns the table of its records. */
  String table() {
    return type().toLowerCase(Locale.ROOT);
  }

  /** Returns the name of the GraphQL type. */
  String type() {
    return type.getSimpleName();
  }
}
