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
import org.parley.participant.Participant;
import org.parley.record.Certainty;
import org.parley.record.Formed;
import org.parley.record.HistoricalDate;
import org.parley.record.Node;
import org.parley.record.SearchResult;
import org.parley.record.SluggedRecord;
import org.parley.record.TextForm;
import org.parley.record.TimelineEntry;
import org.parley.source.Citation;
import org.parley.source.Cited;

/** What a participant said. */
@Entity
@Description("What a participant said.")
public class Statement extends SluggedRecord implements Node, Cited, SearchResult, TimelineEntry {

  @ManyToOne(fetch = FetchType.LAZY)
  @NonNull
  @Description("Who said it.")
  public Participant speaker;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Whether it is given in the speaker's words.")
  public StatementKind kind;

  @Description("The words.")
  public @Nullable String text;

  @Description("What was said, in the words of the record.")
  public @Nullable String summary;

  @Column(length = 35)
  @Formed(TextForm.LANGUAGE_TAG)
  @Description("Language of the words as a BCP 47 tag.")
  public @Nullable String language;

  @Description("True if the words are a translation; absent if that is not known.")
  public @Nullable Boolean translated;

  @Description("When it was said.")
  public @Nullable HistoricalDate madeOn;

  @Description("When it was published.")
  public @Nullable HistoricalDate publishedOn;

  @Column(length = 200)
  @Description("Where it was said: a network, an interview, a press conference.")
  public @Nullable String medium;

  @Description("What else should be known.")
  public @Nullable String note;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("How sure the record is of it.")
  public Certainty certainty;

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Meeting that it was said at or about.")
  public @Nullable Meeting meeting;

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Dialogue it belongs to.")
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
  public String heading() {
    return summary == null ? String.valueOf(text) : summary;
  }

  /** What belongs to a meeting belongs to its dialogue. */
  @Override
  public void settle() {
    if (meeting != null) {
      dialogue = meeting.dialogue;
    }
  }

  @Override
  public void check(LocalDate today) {
    HistoricalDate.checkPast(madeOn, today, "input.madeOn");
    HistoricalDate.checkPast(publishedOn, today, "input.publishedOn");
  }
}
