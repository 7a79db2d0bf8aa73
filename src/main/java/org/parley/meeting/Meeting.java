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
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.record.Certainty;
import org.parley.record.Formed;
import org.parley.record.HistoricalDate;
import org.parley.record.Node;
import org.parley.record.Part;
import org.parley.record.SearchResult;
import org.parley.record.SluggedRecord;
import org.parley.record.TextForm;
import org.parley.record.TimelineEntry;
import org.parley.source.Citation;
import org.parley.source.Cited;
import org.parley.topic.Topic;

/** An occasion on which participants met, or were to meet. */
@Entity
@Description("An occasion on which participants met, or were to meet.")
public class Meeting extends SluggedRecord implements Node, Cited, SearchResult, TimelineEntry {

  @Column(length = 300)
  @NonNull
  @Description("What it is called.")
  public String title;

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Dialogue it belongs to.")
  public @Nullable Dialogue dialogue;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Whether it came about.")
  public MeetingStatus status;

  @Enumerated(EnumType.STRING)
  @Description("Who sat with whom.")
  public @Nullable MeetingFormat format;

  @Enumerated(EnumType.STRING)
  @Description("At what rank it was held.")
  public @Nullable MeetingLevel level;

  @Description("Its number within the dialogue, where the sources count.")
  public @Nullable Integer sequenceNumber;

  @NonNull
  @Description("When it was held or was to be held.")
  public HistoricalDate held;

  @Description("Why the date is no more exact.")
  public @Nullable String dateNote;

  @Column(length = 200)
  @Description("City it was held in.")
  public @Nullable String city;

  @Column(length = 2)
  @Formed(TextForm.COUNTRY_CODE)
  @Description("Country it was held in, as an ISO 3166-1 alpha-2 code.")
  public @Nullable String countryCode;

  @Column(length = 300)
  @Description("Building or room it was held in.")
  public @Nullable String venue;

  @ElementCollection
  @CollectionTable(name = "meeting_place")
  @OrderColumn(name = "position")
  @Column(name = "place", length = 200)
  @NonNull
  @Description("Places it was held in, if more than one.")
  public List<@NonNull String> places = new ArrayList<>();

  @Enumerated(EnumType.STRING)
  @Description("How sure the place is.")
  public @Nullable Certainty placeCertainty;

  @Description("What it was about and how it went.")
  public @Nullable String summary;

  @Enumerated(EnumType.STRING)
  @Description("Whether the press was let in.")
  public @Nullable MediaAccess mediaAccess;

  @ManyToMany
  @JoinTable(name = "meeting_topic", inverseJoinColumns = @JoinColumn(name = "topic_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("What it was about.")
  public List<@NonNull Topic> topics = new ArrayList<>();

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "meeting_id", nullable = false)
  @OrderColumn(name = "position")
  @Ignore
  @Part
  @Description("Who took part, in the order of the record.")
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
  public String heading() {
    return title;
  }

  @Override
  public void check(LocalDate today) {
    boolean over = status == MeetingStatus.HELD || status == MeetingStatus.PARTLY_HELD;
    if (over) {
      HistoricalDate.checkPast(held, today, "input.held");
    }
  }

  /** Takes the place of all who took part. */
  public void setParticipations(List<Participation> participations) {
    this.participations.clear();
    this.participations.addAll(participations);
  }
}
