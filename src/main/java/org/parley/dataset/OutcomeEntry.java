package org.parley.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.meeting.Meeting;
import org.parley.outcome.Outcome;
import org.parley.outcome.OutcomeForm;
import org.parley.outcome.OutcomeKind;
import org.parley.outcome.Position;
import org.parley.outcome.TextAvailability;
import org.parley.participant.Participant;
import org.parley.record.Certainty;
import org.parley.record.HistoricalDate;
import org.parley.record.LocalizedText;
import org.parley.record.Record;
import org.parley.source.Citation;

record OutcomeEntry(
    @NonNull @JsonProperty("slug") Outcome entity,
    @NonNull Meeting meeting,
    @NonNull OutcomeKind kind,
    @NonNull String title,
    @NonNull String text,
    @Nullable OutcomeForm form,
    @NonNull TextAvailability textAvailability,
    @NonNull Certainty certainty,
    @Nullable HistoricalDate reachedOn,
    @Nullable String note,
    List<LocalizedText> names,
    List<Position> positions,
    List<Participant> disclosureRefusedBy,
    List<Citation> citations)
    implements Entry {

  @Override
  public Stream<Record> records() {
    entity.meeting = meeting;
    entity.settle();
    entity.kind = kind;
    entity.title = title;
    entity.text = text;
    entity.form = form;
    entity.textAvailability = textAvailability;
    entity.certainty = certainty;
    entity.reachedOn = reachedOn;
    entity.note = note;
    entity.names = names;
    entity.positions = positions;
    entity.disclosureRefusedBy = disclosureRefusedBy;
    entity.citations = citations;
    return Stream.of(entity);
  }
}
