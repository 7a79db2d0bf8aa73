package org.parley.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.incident.Account;
import org.parley.incident.CasualtyCount;
import org.parley.incident.DateAccount;
import org.parley.incident.Incident;
import org.parley.incident.IncidentKind;
import org.parley.incident.PlaceAccount;
import org.parley.participant.Participant;
import org.parley.pledge.Pledge;
import org.parley.record.Certainty;
import org.parley.record.HistoricalDate;
import org.parley.record.Record;
import org.parley.source.Citation;
import org.parley.topic.Topic;

record IncidentEntry(
    @NonNull @JsonProperty("slug") Incident entity,
    @NonNull IncidentKind kind,
    @NonNull String title,
    @NonNull String text,
    @NonNull HistoricalDate occurred,
    @Nullable String dateNote,
    @Nullable String note,
    @Nullable String place,
    @Nullable Certainty placeCertainty,
    boolean factsDisputed,
    @Nullable Dialogue dialogue,
    List<Participant> actors,
    List<Topic> topics,
    List<Pledge> relatedPledges,
    List<Account> accounts,
    List<DateAccount> dateAccounts,
    List<PlaceAccount> placeAccounts,
    List<CasualtyCount> casualties,
    List<Citation> citations)
    implements Entry {

  @Override
  public Stream<Record> records() {
    entity.kind = kind;
    entity.title = title;
    entity.text = text;
    entity.occurred = occurred;
    entity.dateNote = dateNote;
    entity.note = note;
    entity.place = place;
    entity.placeCertainty = placeCertainty;
    entity.factsDisputed = factsDisputed;
    entity.dialogue = dialogue;
    entity.actors = actors;
    entity.topics = topics;
    entity.relatedPledges = relatedPledges;
    entity.accounts = accounts;
    entity.dateAccounts = dateAccounts;
    entity.placeAccounts = placeAccounts;
    entity.casualties = casualties;
    entity.citations = citations;
    return Stream.of(entity);
  }
}
