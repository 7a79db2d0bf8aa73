package org.parley.statement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.meeting.Meeting;
import org.parley.model.Certainty;
import org.parley.model.Formed;
import org.parley.model.HistoricalDate;
import org.parley.model.Node;
import org.parley.model.SearchResult;
import org.parley.model.SluggedRecord;
import org.parley.model.TextForm;
import org.parley.model.TimelineEntry;
import org.parley.participant.Participant;
import org.parley.source.Citation;
import org.parley.source.Cited;

/** Public statement of a participant. */
@Entity
@Description("Public statement of a participant.")
public class Statement extends SluggedRecord implements Node, Cited, SearchResult, TimelineEntry {

  @ManyToOne(fetch = FetchType.LAZY)
  @NonNull
  @Description("Participant that made the statement.")
  public Participant speaker;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Type of wording: quotation or paraphrase.")
  public StatementKind kind;

  @Description("Wording of the statement.")
  public @Nullable String text;

  @Description("Summary of the statement, written by the editors.")
  public @Nullable String summary;

  @Column(length = 35)
  @Formed(TextForm.LANGUAGE_TAG)
  @Description("Language of text as a BCP 47 tag.")
  public @Nullable String language;

  @Description("True if text is a translation; null if that is not known.")
  public @Nullable Boolean translated;

  @Description("Date on which the statement was made.")
  public @Nullable HistoricalDate madeOn;

  @Description("Date of publication.")
  public @Nullable HistoricalDate publishedOn;

  @Column(length = 200)
  @Description("Medium of the statement, such as a network, an interview or a press conference.")
  public @Nullable String medium;

  @Description("Further remarks of the editors.")
  public @Nullable String note;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Certainty of the information.")
  public Certainty certainty;

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Meeting that the statement was made at or about. It determines the dialogue.")
  public @Nullable Meeting meeting;

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Dialogue that the record belongs to; null if there is none.")
  public @Nullable Dialogue dialogue;

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
    return summary == null ? String.valueOf(text) : summary;
  }

  /** Sets the dialogue to the meeting's dialogue. */
  @Override
  public void deriveFields() {
    dialogue = Meeting.dialogueOf(meeting, dialogue);
  }

  @Override
  public void check(LocalDate today) {
    HistoricalDate.checkPast(madeOn, today, "input.madeOn");
    HistoricalDate.checkPast(publishedOn, today, "input.publishedOn");
  }
}
