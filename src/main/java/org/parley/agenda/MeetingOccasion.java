package org.parley.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.meeting.Attendance;
import org.parley.meeting.Meeting;
import org.parley.meeting.Participation;
import org.parley.model.Certainty;
import org.parley.model.GlobalId;
import org.parley.read.FieldTree;
import org.parley.read.Selection;

/** Meetings as occasions. */
final class MeetingOccasion {
  static final String TYPE = "Meeting";

  static final Selection FIELDS =
      FieldTree.parse(
          """
          version slug title status held {edtf earliest latest precision} dateNote
          venue city countryCode places placeCertainty coordinates {latitude longitude} summary
          dialogue {title} topics {mainLabel}
          participations {role attendance participant {primaryName}}
          """);

  private MeetingOccasion() {}

  static Occasion of(Meeting meeting, ChangeTimes.Times times) {
    return new Occasion(
        times.identify(new GlobalId(TYPE, meeting.id)),
        times,
        meeting.version,
        TYPE,
        meeting.title,
        meeting.held,
        state(meeting),
        place(meeting),
        meeting.coordinates,
        text(meeting),
        meeting.topics.stream().map(topic -> topic.mainLabel).toList(),
        "/meetings/" + meeting.slug);
  }

  private static Occasion.State state(Meeting meeting) {
    return switch (meeting.status) {
      case HELD, PARTLY_HELD -> Occasion.State.CONFIRMED;
      case ANNOUNCED -> Occasion.State.TENTATIVE;
      // It did not take place on this date.
      case POSTPONED, CANCELLED, NOT_HELD -> Occasion.State.CANCELLED;
    };
  }

  private static @Nullable String place(Meeting meeting) {
    String place =
        meeting.places.isEmpty()
            ? Stream.of(
                    Optional.ofNullable(meeting.venue),
                    Optional.ofNullable(meeting.city),
                    Optional.ofNullable(meeting.countryCode))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "))
            : String.join(", ", meeting.places);
    return place.isEmpty() ? null : place;
  }

  private static List<String> text(Meeting meeting) {
    List<String> text = new ArrayList<>();
    text.add("Date: " + DateWords.of(meeting.held));
    if (meeting.dateNote != null) {
      text.add("Note on the date: " + meeting.dateNote);
    }
    text.add("Status: " + PlainText.words(meeting.status) + ".");
    if (meeting.placeCertainty != null && meeting.placeCertainty != Certainty.CONFIRMED) {
      text.add("The place is " + PlainText.words(meeting.placeCertainty) + ".");
    }
    if (meeting.summary != null) {
      text.add(meeting.summary);
    }
    if (!meeting.participations.isEmpty()) {
      text.add(
          meeting.participations.stream()
              .map(MeetingOccasion::part)
              .collect(Collectors.joining("; ", "Participants: ", ".")));
    }
    if (meeting.dialogue != null) {
      text.add("Dialogue: " + meeting.dialogue.title + ".");
    }
    return text;
  }

  private static String part(Participation part) {
    String presence =
        part.attendance == Attendance.PRESENT ? "" : ", " + PlainText.words(part.attendance);
    return "%s (%s%s)"
        .formatted(part.participant.primaryName, PlainText.words(part.role), presence);
  }
}
