package org.parley.popolo;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.download.LineGenerator;
import org.parley.meeting.Meeting;
import org.parley.meeting.Participation;
import org.parley.meeting.ParticipationRole;
import org.parley.model.HistoricalDate;
import org.parley.model.LocalizedText;
import org.parley.participant.Affiliation;
import org.parley.participant.Participant;
import org.parley.participant.ParticipantKind;

/** Writer of Popolo JSON, with one object a line. */
final class PopoloWriter {
  private final LineGenerator json;
  private final String origin;

  /**
   * Makes a writer to a stream.
   *
   * @param origin scheme and authority of the addresses of records
   */
  PopoloWriter(OutputStream out, String origin) throws IOException {
    this.json = new LineGenerator(out);
    this.origin = origin;
  }

  /** Begins the file. */
  void begin() throws IOException {
    json.writeStartObject();
  }

  /** Ends the file. */
  void end() throws IOException {
    json.writeEnd();
  }

  /** Begins a list of objects. */
  void beginList(String name) throws IOException {
    json.writeArrayFieldStart(name);
  }

  /** Ends a list of objects. */
  void endList() throws IOException {
    json.writeEndArray();
  }

  /** Writes a person or an organisation. */
  void participant(Participant participant) throws IOException {
    begin(participant.getGlobalId(), participant.primaryName);
    json.writeArrayFieldStart("other_names");
    for (LocalizedText name : participant.names) {
      if (!name.text().equals(participant.primaryName)) {
        json.writeStartObject();
        json.writeStringField("name", name.text());
        json.writeText("lang", name.language());
        json.writeText("note", name.kind() == null ? null : words(name.kind()));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    if (participant.kind != ParticipantKind.PERSON) {
      json.writeStringField("classification", words(participant.kind));
    }
    json.writeText("description", participant.description);
    json.writeText("note", participant.designationNote);
    end("/participants/" + participant.slug);
  }

  /** Writes a role of a person in an organisation. */
  void membership(Participant person, Affiliation role) throws IOException {
    json.writeStartLine();
    json.writeStringField("person_id", person.getGlobalId());
    json.writeStringField("organization_id", role.organisation.getGlobalId());
    json.writeStringField("role", role.role);
    HistoricalDate from = role.attestedFrom;
    HistoricalDate to = role.attestedTo;
    json.writeText("start_date", from == null ? null : PartialDate.start(from));
    json.writeText("end_date", to == null ? null : PartialDate.end(to));
    json.writeEndObject();
  }

  /** Writes a meeting. */
  void event(Meeting meeting) throws IOException {
    begin(meeting.getGlobalId(), meeting.title);
    json.writeStringField("classification", "meeting");
    json.writeStringField("status", words(meeting.status));
    json.writeText("description", meeting.summary);
    json.writeText("start_date", PartialDate.start(meeting.held));
    json.writeText("end_date", PartialDate.end(meeting.held));
    json.writeText("location", place(meeting));
    for (Participation part : meeting.participations) {
      if (part.role == ParticipationRole.ORGANISER
          && part.participant.kind != ParticipantKind.PERSON) {
        // Popolo has room for one.
        json.writeStringField("organization_id", part.participant.getGlobalId());
        break;
      }
    }
    json.writeArrayFieldStart("attendees");
    for (Participant person : meeting.attendees().toList()) {
      json.writeStartObject();
      json.writeStringField("id", person.getGlobalId());
      json.writeStringField("name", person.primaryName);
      json.writeEndObject();
    }
    json.writeEndArray();
    end("/meetings/" + meeting.slug);
  }

  private static @Nullable String place(Meeting meeting) {
    String place =
        Stream.concat(
                Stream.ofNullable(meeting.venue),
                meeting.places.isEmpty()
                    ? Stream.ofNullable(meeting.city)
                    : meeting.places.stream())
            .collect(Collectors.joining(", "));
    return place.isEmpty() ? null : place;
  }

  private void begin(String id, String name) throws IOException {
    json.writeStartLine();
    json.writeStringField("id", id);
    json.writeStringField("name", name);
  }

  /** Ends an object that has a page. */
  private void end(String page) throws IOException {
    json.writeArrayFieldStart("links");
    json.writeStartObject();
    json.writeStringField("url", origin + page);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
