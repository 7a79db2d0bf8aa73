package org.parley.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.model.Certainty;
import org.parley.model.Formed;
import org.parley.model.HistoricalDate;
import org.parley.model.Node;
import org.parley.model.Part;
import org.parley.model.SearchResult;
import org.parley.model.SluggedRecord;
import org.parley.model.TextForm;
import org.parley.model.TimelineEntry;
import org.parley.participant.Participant;
import org.parley.participant.ParticipantKind;
import org.parley.source.Citation;
import org.parley.source.Cited;
import org.parley.topic.Topic;

/** Meeting of participants, held or planned. */
@Entity
@Description("Meeting of participants, held or planned.")
public class Meeting extends SluggedRecord implements Node, Cited, SearchResult, TimelineEntry {

  @Column(length = 300)
  @NonNull
  @Description("Title, as it appears in lists.")
  public String title;

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Dialogue that the record belongs to; null if there is none.")
  public @Nullable Dialogue dialogue;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Current state of the meeting.")
  public MeetingStatus status;

  @Enumerated(EnumType.STRING)
  @Description("Format: joint or separate, and how the participants met.")
  public @Nullable MeetingFormat format;

  @Enumerated(EnumType.STRING)
  @Description("Rank of the participants.")
  public @Nullable MeetingLevel level;

  @Description(
      "Number of the meeting within the dialogue; null if the sources do not count the"
          + " meetings.")
  public @Nullable Integer sequenceNumber;

  @NonNull
  @Description("Date on which the meeting was held or planned.")
  public HistoricalDate held;

  @Description("Explanation of the date's precision, if the sources differ or are vague.")
  public @Nullable String dateNote;

  @Column(length = 200)
  @Description("City of the meeting.")
  public @Nullable String city;

  @Column(length = 2)
  @Formed(TextForm.COUNTRY_CODE)
  @Description("Country of the meeting, as an ISO 3166-1 alpha-2 code, such as BE.")
  public @Nullable String countryCode;

  @Column(length = 300)
  @Description("Building or room of the meeting.")
  public @Nullable String venue;

  @Description(
      "Position of the venue, or of the city if the venue is not known; null if it is not recorded.")
  public @Nullable Coordinates coordinates;

  @ElementCollection
  @CollectionTable(name = "meeting_place")
  @OrderColumn(name = "position")
  @Column(name = "place", length = 200)
  @NonNull
  @Description("Places of the meeting, if there is more than one.")
  public List<@NonNull String> places = new ArrayList<>();

  @Enumerated(EnumType.STRING)
  @Description("Certainty of the place.")
  public @Nullable Certainty placeCertainty;

  @Description("Summary of subjects and course.")
  public @Nullable String summary;

  @Enumerated(EnumType.STRING)
  @Description("Access of the press.")
  public @Nullable MediaAccess mediaAccess;

  @ManyToMany
  @JoinTable(name = "meeting_topic", inverseJoinColumns = @JoinColumn(name = "topic_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Subjects of the meeting.")
  public List<@NonNull Topic> topics = new ArrayList<>();

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "meeting_id", nullable = false, updatable = false)
  // An edit raises the version itself; what is new has its first version, though its parts follow.
  @OptimisticLock(excluded = true)
  @OrderColumn(name = "position")
  @Ignore
  @Part
  @Description("Parts that participants had in the meeting, in recorded order.")
  public List<Participation> participations = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = Cited.TABLE)
  @OrderColumn(name = "position")
  @NonNull
  @Description(Cited.CITATIONS)
  public List<@NonNull Citation> citations = new ArrayList<>();

  @Override
  public List<Citation> getCitations() {
    return citations;
  }

  @Override
  public String slugSource() {
    return title;
  }

  @Override
  public void check(LocalDate today) {
    boolean over = status == MeetingStatus.HELD || status == MeetingStatus.PARTLY_HELD;
    if (over) {
      HistoricalDate.checkPast(held, today, "input.held");
    }
  }

  /** Returns the dialogue of a record: its meeting's, if it belongs to a meeting. */
  public static @Nullable Dialogue dialogueOf(
      @Nullable Meeting meeting, @Nullable Dialogue otherwise) {
    return meeting == null ? otherwise : meeting.dialogue;
  }

  /** Returns the people who were there, in recorded order. */
  public Stream<Participant> attendees() {
    return participations.stream()
        .filter(part -> part.attendance.isThere())
        .map(part -> part.participant)
        .filter(participant -> participant.kind == ParticipantKind.PERSON);
  }

  /** Replaces all participations. */
  public void setParticipations(List<Participation> participations) {
    this.participations.clear();
    this.participations.addAll(participations);
  }
}
