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
import org.parley.participant.Participant;
import org.parley.pledge.Pledge;
import org.parley.record.Certainty;
import org.parley.record.HistoricalDate;
import org.parley.record.Node;
import org.parley.record.SearchResult;
import org.parley.record.SluggedRecord;
import org.parley.record.TimelineEntry;
import org.parley.source.Citation;
import org.parley.source.Cited;
import org.parley.topic.Topic;

/** An event beside the talks that bears on them. */
@Entity
@Description("An event beside the talks that bears on them.")
public class Incident extends SluggedRecord implements Node, Cited, SearchResult, TimelineEntry {

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("What sort of event it is.")
  public IncidentKind kind;

  @Column(length = 300)
  @NonNull
  @Description("What it is called.")
  public String title;

  @NonNull
  @Description("What happened.")
  public String text;

  @NonNull
  @Description("When it happened.")
  public HistoricalDate occurred;

  @Description("Why the date is no more exact.")
  public @Nullable String dateNote;

  @Description("What else should be known.")
  public @Nullable String note;

  @Column(length = 300)
  @Description("Where it happened.")
  public @Nullable String place;

  @Enumerated(EnumType.STRING)
  @Description("How sure the place is.")
  public @Nullable Certainty placeCertainty;

  @Description("True if the parties disagree on what happened.")
  public boolean factsDisputed;

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Dialogue it belongs to.")
  public @Nullable Dialogue dialogue;

  @ManyToMany
  @JoinTable(name = "incident_actor", inverseJoinColumns = @JoinColumn(name = "participant_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Those involved.")
  public List<@NonNull Participant> actors = new ArrayList<>();

  @ManyToMany
  @JoinTable(name = "incident_topic", inverseJoinColumns = @JoinColumn(name = "topic_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("What it is about.")
  public List<@NonNull Topic> topics = new ArrayList<>();

  @ManyToMany
  @JoinTable(name = "incident_pledge", inverseJoinColumns = @JoinColumn(name = "pledge_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("The pledges it bears on.")
  public List<@NonNull Pledge> relatedPledges = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "incident_account")
  @OrderColumn(name = "position")
  @NonNull
  @Description("What the participants say happened.")
  public List<@NonNull Account> accounts = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "incident_date_account")
  @OrderColumn(name = "position")
  @NonNull
  @Description("When the sources say it happened, where they disagree.")
  public List<@NonNull DateAccount> dateAccounts = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "incident_place_account")
  @OrderColumn(name = "position")
  @NonNull
  @Description("Where the sources say it happened, where they disagree.")
  public List<@NonNull PlaceAccount> placeAccounts = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "incident_casualty")
  @OrderColumn(name = "position")
  @NonNull
  @Description("How many were killed or injured, one entry a source, since counts disagree.")
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
  public String heading() {
    return title;
  }

  @Override
  public void check(LocalDate today) {
    HistoricalDate.checkPast(occurred, today, "input.occurred");
  }
}
