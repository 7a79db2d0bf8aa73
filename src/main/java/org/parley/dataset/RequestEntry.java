package org.parley.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.meeting.Meeting;
import org.parley.participant.Participant;
import org.parley.pledge.Pledge;
import org.parley.record.HistoricalDate;
import org.parley.record.Record;
import org.parley.request.Request;
import org.parley.request.RequestResponse;
import org.parley.source.Citation;
import org.parley.topic.Topic;

record RequestEntry(
    @NonNull @JsonProperty("slug") Request entity,
    @NonNull String title,
    @NonNull String text,
    @NonNull List<Participant> requesters,
    @NonNull List<Participant> addressees,
    List<Topic> topics,
    @Nullable Dialogue dialogue,
    @Nullable Meeting meeting,
    @Nullable HistoricalDate madeOn,
    @Nullable HistoricalDate publishedOn,
    @Nullable String reportedVia,
    @Nullable String note,
    @Nullable RequestResponse response,
    List<Pledge> relatedPledges,
    List<Citation> citations)
    implements Entry {

  @Override
  public Stream<Record> records() {
    entity.title = title;
    entity.text = text;
    entity.requesters = requesters;
    entity.addressees = addressees;
    entity.topics = topics;
    entity.dialogue = dialogue;
    entity.meeting = meeting;
    entity.settle();
    entity.madeOn = madeOn;
    entity.publishedOn = publishedOn;
    entity.reportedVia = reportedVia;
    entity.note = note;
    entity.response = response;
    entity.relatedPledges = relatedPledges;
    entity.citations = citations;
    return Stream.of(entity);
  }
}
