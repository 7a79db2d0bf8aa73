package org.parley.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.dialogue.DialogueStatus;
import org.parley.participant.Participant;
import org.parley.record.HistoricalDate;
import org.parley.record.LocalizedText;
import org.parley.record.Record;
import org.parley.source.Citation;

record DialogueEntry(
    @NonNull @JsonProperty("slug") Dialogue entity,
    @NonNull String title,
    List<LocalizedText> otherNames,
    @NonNull DialogueStatus status,
    @Nullable String mandate,
    @Nullable HistoricalDate began,
    @Nullable HistoricalDate ended,
    @Nullable Dialogue parent,
    List<Participant> parties,
    List<Participant> facilitators,
    List<Participant> supporters,
    List<Citation> citations)
    implements Entry {

  @Override
  public Stream<Record> records() {
    entity.title = title;
    entity.otherNames = otherNames;
    entity.status = status;
    entity.mandate = mandate;
    entity.began = began;
    entity.ended = ended;
    entity.parent = parent;
    entity.parties = parties;
    entity.facilitators = facilitators;
    entity.supporters = supporters;
    entity.citations = citations;
    return Stream.of(entity);
  }
}
