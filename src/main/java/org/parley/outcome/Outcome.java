package org.parley.outcome;

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
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.meeting.Meeting;
import org.parley.model.Certainty;
import org.parley.model.HistoricalDate;
import org.parley.model.LocalizedText;
import org.parley.model.Node;
import org.parley.model.SearchResult;
import org.parley.model.SluggedRecord;
import org.parley.model.TimelineEntry;
import org.parley.participant.Participant;
import org.parley.source.Citation;
import org.parley.source.Cited;

/** Result of a meeting, including the absence of one. */
@Entity
@Description("Result of a meeting, including the absence of one.")
public class Outcome extends SluggedRecord implements Node, Cited, SearchResult, TimelineEntry {

  @ManyToOne(fetch = FetchType.LAZY)
  @NonNull
  @Description("Meeting that had this outcome.")
  public Meeting meeting;

  /** The meeting's dialogue, kept here so that outcomes page by dialogue without a join. */
  @ManyToOne(fetch = FetchType.LAZY)
  @OptimisticLock(excluded = true)
  @Ignore
  public @Nullable Dialogue dialogue;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Type of outcome.")
  public OutcomeKind kind;

  @Column(length = 300)
  @NonNull
  @Description("Title, as it appears in lists.")
  public String title;

  @NonNull
  @Description("Content of the outcome, summarised by the editors.")
  public String text;

  @Enumerated(EnumType.STRING)
  @Description("Form in which the outcome was recorded by those involved.")
  public @Nullable OutcomeForm form;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Availability of the outcome's own text.")
  public TextAvailability textAvailability;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Certainty of the information.")
  public Certainty certainty;

  @Description("Date on which the outcome was reached.")
  public @Nullable HistoricalDate reachedOn;

  @Description("Further remarks of the editors, such as on contradictions between sources.")
  public @Nullable String note;

  @ElementCollection
  @CollectionTable(name = "outcome_name")
  @OrderColumn(name = "position")
  @NonNull
  @Description("Names of the outcome, in any language.")
  public List<@NonNull LocalizedText> names = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "outcome_position")
  @OrderColumn(name = "position")
  @NonNull
  @Description("Positions of the participants on the outcome.")
  public List<@NonNull Position> positions = new ArrayList<>();

  @ManyToMany
  @JoinTable(
      name = "outcome_disclosure_refusal",
      inverseJoinColumns = @JoinColumn(name = "participant_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Participants that refused to disclose the outcome.")
  public List<@NonNull Participant> disclosureRefusedBy = new ArrayList<>();

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

  /** Sets the dialogue to the meeting's dialogue. */
  @Override
  public void deriveFields() {
    dialogue = meeting.dialogue;
  }

  @Override
  public void check(LocalDate today) {
    HistoricalDate.checkPast(reachedOn, today, "input.reachedOn");
  }
}
