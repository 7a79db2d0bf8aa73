package org.parley.dialogue;

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
import org.parley.model.Ancestors;
import org.parley.model.HistoricalDate;
import org.parley.model.LocalizedText;
import org.parley.model.Node;
import org.parley.model.SearchResult;
import org.parley.model.SluggedRecord;
import org.parley.participant.Participant;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.source.Citation;
import org.parley.source.Cited;

/** Series of talks between parties, with the facilitators that bring them together. */
@Entity
@Description("Series of talks between parties, with the facilitators that bring them together.")
public class Dialogue extends SluggedRecord implements Node, Cited, SearchResult {

  @Column(length = 300)
  @NonNull
  @Description("Usual name of the dialogue.")
  public String title;

  @ElementCollection
  @CollectionTable(name = "dialogue_name")
  @OrderColumn(name = "position")
  @NonNull
  @Description("Other names of the dialogue, in any language.")
  public List<@NonNull LocalizedText> otherNames = new ArrayList<>();

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Current state of the dialogue.")
  public DialogueStatus status;

  @Description("Legal or political basis of the dialogue, such as a resolution.")
  public @Nullable String mandate;

  @Description("Date on which the dialogue began.")
  public @Nullable HistoricalDate began;

  @Description("Date on which the dialogue ended.")
  public @Nullable HistoricalDate ended;

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Dialogue that contains this one; null if there is none.")
  public @Nullable Dialogue parent;

  @ManyToMany
  @JoinTable(name = "dialogue_party", inverseJoinColumns = @JoinColumn(name = "participant_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Participants between whom the dialogue is held.")
  public List<@NonNull Participant> parties = new ArrayList<>();

  @ManyToMany
  @JoinTable(
      name = "dialogue_facilitator",
      inverseJoinColumns = @JoinColumn(name = "participant_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Participants that bring the parties together.")
  public List<@NonNull Participant> facilitators = new ArrayList<>();

  @ManyToMany
  @JoinTable(name = "dialogue_supporter", inverseJoinColumns = @JoinColumn(name = "participant_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Participants that support the facilitators.")
  public List<@NonNull Participant> supporters = new ArrayList<>();

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
    if (began != null && ended != null && began.earliest().isAfter(ended.latest())) {
      throw Refusal.of(ErrorCode.INVALID_RANGE, "input.ended", "must not be before began.");
    }
    Ancestors.demandNoCycle(
        this, part -> part.parent, "must not be the dialogue itself or a part of it.");
  }
}
