package org.parley.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.meeting.Meeting;
import org.parley.participant.Participant;
import org.parley.record.Certainty;
import org.parley.record.HistoricalDate;
import org.parley.record.Record;
import org.parley.source.Citation;
import org.parley.statement.Statement;
import org.parley.statement.StatementKind;

record StatementEntry(
    @NonNull @JsonProperty("slug") Statement entity,
    @NonNull Participant speaker,
    @NonNull StatementKind kind,
    @Nullable String text,
    @Nullable String summary,
    @Nullable String language,
    @Nullable Boolean translated,
    @Nullable Dialogue dialogue,
    @Nullable Meeting meeting,
    @Nullable HistoricalDate madeOn,
    @Nullable HistoricalDate publishedOn,
    @Nullable String medium,
    @Nullable String note,
    @NonNull Certainty certainty,
    List<Citation> citations)
    implements Entry {

  @Override
  public Stream<Record> records() {
    entity.speaker = speaker;
    entity.kind = kind;
    entity.text = text;
    entity.summary = summary;
    entity.language = language;
    entity.translated = translated;
    entity.dialogue = dialogue;
    entity.meeting = meeting;
    entity.settle();
    entity.madeOn = madeOn;
    entity.publishedOn = publishedOn;
    entity.medium = medium;
    entity.note = note;
    entity.certainty = certainty;
    entity.citations = citations;
    return Stream.of(entity);
  }
}
