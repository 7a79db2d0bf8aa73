package org.parley.dataset;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
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

  /**
   * All that is to be stored, in the order of the file: what a record builds on comes before it.
   */
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

  /** Says in a line what the dataset holds. */
  String summary() {
    return "%s %s: %d sources, %d topics, %d participants, %d dialogues, %d meetings, %d outcomes,"
            .formatted(
                title,
                version,
                sources.size(),
                topics.size(),
                participants.size(),
                dialogues.size(),
                meetings.size(),
                outcomes.size())
        + " %d pledges, %d requests, %d statements, %d incidents"
            .formatted(pledges.size(), requests.size(), statements.size(), incidents.size());
  }
}
