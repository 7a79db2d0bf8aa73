package org.parley.dataset;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.incident.Account;
import org.parley.incident.CasualtyCount;
import org.parley.incident.DateAccount;
import org.parley.incident.PlaceAccount;
import org.parley.outcome.Position;
import org.parley.participant.StatusPosition;
import org.parley.pledge.Deadline;
import org.parley.record.LocalizedText;
import org.parley.record.Record;
import org.parley.request.RequestResponse;
import org.parley.source.Citation;

/** A diplomatic record as a file holds it; {@code datasets/README.md} describes the format. */
@RegisterForReflection(
    targets = {
      Dataset.class,
      SourceEntry.class,
      TopicEntry.class,
      ParticipantEntry.class,
      ParticipantEntry.AffiliationEntry.class,
      DialogueEntry.class,
      MeetingEntry.class,
      MeetingEntry.ParticipationEntry.class,
      OutcomeEntry.class,
      PledgeEntry.class,
      PledgeEntry.ConditionEntry.class,
      PledgeEntry.AssessmentEntry.class,
      RequestEntry.class,
      StatementEntry.class,
      IncidentEntry.class,
      Account.class,
      CasualtyCount.class,
      Citation.class,
      DateAccount.class,
      Deadline.class,
      LocalizedText.class,
      PlaceAccount.class,
      Position.class,
      RequestResponse.class,
      StatusPosition.class
    })
record Dataset(
    @NonNull String format,
    int formatVersion,
    @NonNull String title,
    @NonNull String version,
    @Nullable String language,
    @Nullable String note,
    @Nullable String method,
    List<SourceEntry> sources,
    List<TopicEntry> topics,
    List<ParticipantEntry> participants,
    List<DialogueEntry> dialogues,
    List<MeetingEntry> meetings,
    List<OutcomeEntry> outcomes,
    List<PledgeEntry> pledges,
    List<RequestEntry> requests,
    List<StatementEntry> statements,
    List<IncidentEntry> incidents) {

  private static final String FORMAT = "parley-dataset";
  private static final int FORMAT_VERSION = 1;

  Dataset {
    if (!format.equals(FORMAT) || formatVersion != FORMAT_VERSION) {
      throw new IllegalArgumentException(
          "only " + FORMAT + " of version " + FORMAT_VERSION + " can be read");
    }
  }

  /** Returns all records, each after those that it refers to. */
  List<Record> records() {
    return Stream.of(
            sources,
            topics,
            participants,
            dialogues,
            meetings,
            outcomes,
            pledges,
            requests,
            statements,
            incidents)
        .<Entry>flatMap(List::stream)
        .flatMap(Entry::records)
        .toList();
  }

  /** Returns the number of records of each kind, by the names of the dataset's lists. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("sources", sources.size());
    counts.put("topics", topics.size());
    counts.put("participants", participants.size());
    counts.put("dialogues", dialogues.size());
    counts.put("meetings", meetings.size());
    counts.put("outcomes", outcomes.size());
    counts.put("pledges", pledges.size());
    counts.put("requests", requests.size());
    counts.put("statements", statements.size());
    counts.put("incidents", incidents.size());
    return counts;
  }

  /** Returns a one-line summary of the dataset. */
  String summary() {
    return counts().entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", ", title + " " + version + ": ", ""));
  }
}
