package org.parley.search;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.parley.dialogue.Dialogue;
import org.parley.incident.Incident;
import org.parley.meeting.Meeting;
import org.parley.outcome.Outcome;
import org.parley.participant.Participant;
import org.parley.pledge.Pledge;
import org.parley.record.SearchResult;
import org.parley.request.Request;
import org.parley.source.Source;
import org.parley.statement.Statement;
import org.parley.topic.Topic;

/**
 * What can be searched. Of results that match equally well, those of the kind that comes first here
 * go first: who and what the talks are about, then what happened, then who wrote of it.
 */
@Description("What can be searched.")
public enum SearchKind {
  @Description("Participants, by their names in all languages and their descriptions.")
  PARTICIPANT(Participant.class),

  @Description("Topics, by their labels in all languages.")
  TOPIC(Topic.class),

  @Description("Dialogues, by their names in all languages and their mandates.")
  DIALOGUE(Dialogue.class),

  @Description("Meetings, by their titles, summaries and places.")
  MEETING(Meeting.class),

  @Description("Outcomes, by their titles, names, texts and the positions taken on them.")
  OUTCOME(Outcome.class),

  @Description("Pledges, by their titles, texts and notes.")
  PLEDGE(Pledge.class),

  @Description("Requests, by their titles, texts and answers.")
  REQUEST(Request.class),

  @Description("Statements, by their words, summaries and where they were made.")
  STATEMENT(Statement.class),

  @Description("Incidents, by their titles, texts, places and the accounts of them.")
  INCIDENT(Incident.class),

  @Description("Sources, by their titles and publishers.")
  SOURCE(Source.class);

  private final Class<? extends SearchResult> type;

  SearchKind(Class<? extends SearchResult> type) {
    this.type = type;
  }

  /** The kind of records of this class, if they can be searched. */
  static Optional<SearchKind> of(Class<?> type) {
    return Stream.of(values()).filter(kind -> kind.type.equals(type)).findFirst();
  }

  /** The kind of records of this GraphQL type. */
  static SearchKind ofType(String type) {
    return Stream.of(values()).filter(kind -> kind.type().equals(type)).findFirst().orElseThrow();
  }

  /** The names of their GraphQL types. */
  static String[] types(Collection<SearchKind> kinds) {
    return kinds.stream().map(SearchKind::type).toArray(String[]::new);
  }

  /** The table of its records. */
  String table() {
    return type().toLowerCase(Locale.ROOT);
  }

  /** The name of the GraphQL type. */
  String type() {
    return type.getSimpleName();
  }
}
