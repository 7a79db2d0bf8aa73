package org.parley.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.meeting.Attendance;
import org.parley.meeting.MediaAccess;
import org.parley.meeting.Meeting;
import org.parley.meeting.MeetingFormat;
import org.parley.meeting.MeetingLevel;
import org.parley.meeting.MeetingStatus;
import org.parley.meeting.Participation;
import org.parley.meeting.ParticipationRole;
import org.parley.participant.Participant;
import org.parley.record.Certainty;
import org.parley.record.HistoricalDate;
import org.parley.record.Record;
import org.parley.source.Citation;
import org.parley.topic.Topic;

record MeetingEntry(
    @NonNull @JsonProperty("slug") Meeting entity,
    @NonNull String title,
    @Nullable Dialogue dialogue,
    @NonNull MeetingStatus status,
    @Nullable MeetingFormat format,
    @Nullable MeetingLevel level,
    @Nullable Integer sequenceNumber,
    @NonNull HistoricalDate held,
    @Nullable String dateNote,
    @Nullable String city,
    @Nullable String countryCode,
    @Nullable String venue,
    List<String> places,
    @Nullable Certainty placeCertainty,
    @Nullable String summary,
    @Nullable MediaAccess mediaAccess,
    List<Topic> topics,
    List<ParticipationEntry> participations,
    List<Citation> citations)
    implements Entry {

  @Override
  public Stream<Record> records() {
    entity.title = title;
    entity.dialogue = dialogue;
    entity.status = status;
    entity.format = format;
    entity.level = level;
    entity.sequenceNumber = sequenceNumber;
    entity.held = held;
    entity.dateNote = dateNote;
    entity.city = city;
    entity.countryCode = countryCode;
    entity.venue = venue;
    entity.places = places;
    entity.placeCertainty = placeCertainty;
    entity.summary = summary;
    entity.mediaAccess = mediaAccess;
    entity.topics = topics;
    entity.citations = citations;
    entity.participations = participations.stream().map(ParticipationEntry::toEntity).toList();
    return Stream.of(entity);
  }

  record ParticipationEntry(
      @NonNull Participant participant,
      @NonNull ParticipationRole role,
      @Nullable String capacity,
      @Nullable Participant onBehalfOf,
      @NonNull Attendance attendance,
      List<Citation> citations) {

    Participation toEntity() {
      Participation entity = new Participation();
      entity.participant = participant;
      entity.role = role;
      entity.capacity = capacity;
      entity.onBehalfOf = onBehalfOf;
      entity.attendance = attendance;
      entity.citations = citations;
      return entity;
    }
  }
}
