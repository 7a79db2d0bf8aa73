package org.parley.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.participant.Affiliation;
import org.parley.participant.Participant;
import org.parley.participant.ParticipantKind;
import org.parley.participant.StatusPosition;
import org.parley.record.HistoricalDate;
import org.parley.record.LocalizedText;
import org.parley.record.Record;
import org.parley.source.Citation;
import org.parley.source.Source;

record ParticipantEntry(
    @NonNull @JsonProperty("slug") Participant entity,
    @NonNull ParticipantKind kind,
    @NonNull List<LocalizedText> names,
    @Nullable String description,
    boolean disputed,
    @Nullable String designationNote,
    @Nullable Source designationSource,
    List<StatusPosition> statusPositions,
    List<AffiliationEntry> affiliations,
    List<Citation> citations)
    implements Entry {

  ParticipantEntry {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("must have at least one name");
    }
  }

  @Override
  public Stream<Record> records() {
    entity.kind = kind;
    entity.names = names;
    entity.settle();
    entity.description = description;
    entity.disputed = disputed;
    entity.designationNote = designationNote;
    entity.designationSource = designationSource;
    entity.statusPositions = statusPositions;
    entity.citations = citations;
    entity.affiliations = affiliations.stream().map(AffiliationEntry::toEntity).toList();
    return Stream.of(entity);
  }

  record AffiliationEntry(
      @NonNull Participant organisation,
      @NonNull String role,
      @Nullable HistoricalDate attestedFrom,
      @Nullable HistoricalDate attestedTo) {

    Affiliation toEntity() {
      Affiliation entity = new Affiliation();
      entity.organisation = organisation;
      entity.role = role;
      entity.attestedFrom = attestedFrom;
      entity.attestedTo = attestedTo;
      return entity;
    }
  }
}
