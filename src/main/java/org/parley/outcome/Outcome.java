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
import org.parley.participant.Participant;
import org.parley.record.Certainty;
import org.parley.record.HistoricalDate;
import org.parley.record.LocalizedText;
import org.parley.record.Node;
import org.parley.record.SearchResult;
import org.parley.record.SluggedRecord;
import org.parley.record.TimelineEntry;
import org.parley.source.Citation;
import org.parley.source.Cited;

/** What came of a meeting, be it nothing. */
@Entity
@Description("What came of a meeting, be it nothing.")
public class Outcome extends SluggedRecord implements Node, Cited, SearchResult, TimelineEntry {

  @ManyToOne(fetch = FetchType.LAZY)
  @NonNull
  @Description("The meeting it came of.")
  public Meeting meeting;

  /** The meeting's dialogue, kept here so that outcomes page by dialogue without a join. */
  @ManyToOne(fetch = FetchType.LAZY)
  @OptimisticLock(excluded = true)
  @Ignore
  public @Nullable Dialogue dialogue;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("What sort of outcome it is.")
  public OutcomeKind kind;

  @Column(length = 300)
  @NonNull
  @Description("What it is called.")
  public String title;

  @NonNull
  @Description("What it amounts to.")
  public String text;

  @Enumerated(EnumType.STRING)
  @Description("In what form it was laid down.")
  public @Nullable OutcomeForm form;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Whether its own text can be had.")
  public TextAvailability textAvailability;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("How sure the record is of it.")
  public Certainty certainty;

  @Description("When it was reached.")
  public @Nullable HistoricalDate reachedOn;

  @Description("What else should be known, such as where sources disagree.")
  public @Nullable String note;

  @ElementCollection
  @CollectionTable(name = "outcome_name")
  @OrderColumn(name = "position")
  @NonNull
  @Description("Names it goes by.")
  public List<@NonNull LocalizedText> names = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "outcome_position")
  @OrderColumn(name = "position")
  @NonNull
  @Description("Where the participants stood on it.")
  public List<@NonNull Position> positions = new ArrayList<>();

  @ManyToMany
  @JoinTable(
      name = "outcome_disclosure_refusal",
      inverseJoinColumns = @JoinColumn(name = "participant_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Those who declined to disclose it.")
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
  public String heading() {
    return title;
  }

  /** What belongs to a meeting belongs to its dialogue. */
  @Override
  public void settle() {
    dialogue = meeting.dialogue;
  }

  @Override
  public void check(LocalDate today) {
    HistoricalDate.checkPast(reachedOn, today, "input.reachedOn");
  }
}
