package org.parley.pledge;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.model.HistoricalDate;
import org.parley.model.Node;
import org.parley.model.TimelineEntry;
import org.parley.model.VersionedRecord;
import org.parley.participant.Participant;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.source.Citation;
import org.parley.source.Cited;

/** Assessment of the status of a pledge at a date, by a participant or by a source. */
@Entity
@Description("Assessment of the status of a pledge at a date, by a participant or by a source.")
public class PledgeAssessment extends VersionedRecord implements Node, Cited, TimelineEntry {

  /** The order in which verdicts count, the latest last; undated ones are older than all others. */
  static final Comparator<PledgeAssessment> OLDEST_FIRST =
      Comparator.comparing(PledgeAssessment::lastDay).thenComparing(verdict -> verdict.id);

  @ManyToOne(fetch = FetchType.LAZY)
  @NonNull
  @Description("Assessed pledge.")
  public Pledge pledge;

  /** The pledge's dialogue, kept here so that verdicts page by dialogue without a join. */
  @ManyToOne(fetch = FetchType.LAZY)
  @OptimisticLock(excluded = true)
  @Ignore
  public @Nullable Dialogue dialogue;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Assessed status.")
  public PledgeStatus status;

  @Description("Date that the assessment refers to; null if the source is undated.")
  public @Nullable HistoricalDate assessedOn;

  @ManyToOne(fetch = FetchType.LAZY)
  @Description(
      "Participant whose words or acts are the basis; null if the source itself makes"
          + " the assessment.")
  public @Nullable Participant assessor;

  @Description("Basis of the assessment.")
  public @Nullable String note;

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

  private LocalDate lastDay() {
    return assessedOn == null ? LocalDate.MIN : assessedOn.latest();
  }

  @Override
  public void deriveFields() {
    dialogue = pledge.dialogue;
  }

  @Override
  public void check(LocalDate today) {
    HistoricalDate.checkPast(assessedOn, today, "input.assessedOn");
    HistoricalDate made = pledge.madeOn;
    if (made != null && HistoricalDate.isBefore(assessedOn, made)) {
      throw Refusal.of(
          ErrorCode.ASSESSED_BEFORE_PLEDGE,
          "input.assessedOn",
          "must not be before the pledge was made (" + made.edtf() + ").");
    }
  }
}
