package org.parley.incident;

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
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.model.Certainty;
import org.parley.model.HistoricalDate;
import org.parley.model.Node;
import org.parley.model.SearchResult;
import org.parley.model.SluggedRecord;
import org.parley.model.TimelineEntry;
import org.parley.participant.Participant;
import org.parley.pledge.Pledge;
import org.parley.source.Citation;
import org.parley.source.Cited;
import org.parley.topic.Topic;

/** Event outside the talks that affects them. */
@Entity
@Description("Event outside the talks that affects them.")
public class Incident extends SluggedRecord implements Node, Cited, SearchResult, TimelineEntry {

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Type of event.")
  public IncidentKind kind;

  @Column(length = 300)
  @NonNull
  @Description("Title, as it appears in lists.")
  public String title;

  @NonNull
  @Description("Description of the event.")
  public String text;

  @NonNull
  @Description("Date of the event.")
  public HistoricalDate occurred;

  @Description("Explanation of the date's precision, if the sources differ or are vague.")
  public @Nullable String dateNote;

  @Description("Further remarks of the editors.")
  public @Nullable String note;

  @Column(length = 300)
  @Description("Place of the event.")
  public @Nullable String place;

  @Enumerated(EnumType.STRING)
  @Description("Certainty of the place.")
  public @Nullable Certainty placeCertainty;

  @Description("True if the parties disagree about the facts.")
  public boolean factsDisputed;

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Dialogue that the record belongs to; null if there is none.")
  public @Nullable Dialogue dialogue;

  @ManyToMany
  @JoinTable(name = "incident_actor", inverseJoinColumns = @JoinColumn(name = "participant_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Participants involved.")
  public List<@NonNull Participant> actors = new ArrayList<>();

  @ManyToMany
  @JoinTable(name = "incident_topic", inverseJoinColumns = @JoinColumn(name = "topic_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Subjects of the record.")
  public List<@NonNull Topic> topics = new ArrayList<>();

  @ManyToMany
  @JoinTable(name = "incident_pledge", inverseJoinColumns = @JoinColumn(name = "pledge_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Pledges that the incident affects.")
  public List<@NonNull Pledge> relatedPledges = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "incident_account")
  @OrderColumn(name = "position")
  @NonNull
  @Description("Accounts of the event by single participants.")
  public List<@NonNull Account> accounts = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "incident_date_account")
  @OrderColumn(name = "position")
  @NonNull
  @Description("Dates according to single sources, if they disagree.")
  public List<@NonNull DateAccount> dateAccounts = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "incident_place_account")
  @OrderColumn(name = "position")
  @NonNull
  @Description("Places according to single sources, if they disagree.")
  public List<@NonNull PlaceAccount> placeAccounts = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "incident_casualty")
  @OrderColumn(name = "position")
  @NonNull
  @Description(
      "Numbers of people killed or injured, with the source of each number. Sources can"
          + " disagree.")
  public List<@NonNull CasualtyCount> casualties = new ArrayList<>();

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
    HistoricalDate.checkPast(occurred, today, "input.occurred");
  }
}
