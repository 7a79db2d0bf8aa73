package org.parley.participant;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.parley.model.LocalizedText;
import org.parley.model.NameKind;
import org.parley.model.Node;
import org.parley.model.Part;
import org.parley.model.SearchResult;
import org.parley.model.SluggedRecord;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.source.Citation;
import org.parley.source.Cited;
import org.parley.source.Source;

/** Person, state, institution, mission, community or other actor of the record. */
@Entity
@Description("Person, state, institution, mission, community or other actor of the record.")
public class Participant extends SluggedRecord implements Node, Cited, SearchResult {

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Type of actor.")
  public ParticipantKind kind;

  @Ignore public String primaryName;

  @ElementCollection
  @CollectionTable(name = "participant_name")
  @OrderColumn(name = "position")
  @NonNull
  @Description("Names, by language and use.")
  public List<@NonNull LocalizedText> names = new ArrayList<>();

  @Description("Short description.")
  public @Nullable String description;

  @Description("True if the status of the participant is disputed.")
  public boolean disputed;

  @Description("Note on the designation, such as the footnote to Kosovo*.")
  public @Nullable String designationNote;

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Source of designationNote.")
  public @Nullable Source designationSource;

  @ElementCollection
  @CollectionTable(name = "participant_status_position")
  @OrderColumn(name = "position")
  @NonNull
  @Description("Positions that participants take on the status of this one.")
  public List<@NonNull StatusPosition> statusPositions = new ArrayList<>();

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "participant_id", nullable = false, updatable = false)
  // An edit raises the version itself; what is new has its first version, though its parts follow.
  @OptimisticLock(excluded = true)
  @OrderBy("id")
  @Ignore
  @Part
  @Description("Roles in organisations.")
  public List<Affiliation> affiliations = new ArrayList<>();

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
    return primaryName;
  }

  @Override
  public void deriveFields() {
    primaryName =
        names.stream()
            .filter(name -> name.kind() == NameKind.PRIMARY)
            .findFirst()
            .or(() -> names.stream().findFirst())
            .map(LocalizedText::text)
            .orElse("");
  }

  @Override
  public void check(LocalDate today) {
    if (names.isEmpty()) {
      throw Refusal.of(ErrorCode.BAD_USER_INPUT, "input.names", "must have at least one name.");
    }
    for (int i = 0; i < affiliations.size(); i++) {
      if (affiliations.get(i).endsBeforeItStarts()) {
        throw Refusal.of(
            ErrorCode.INVALID_RANGE,
            "input.affiliations[" + i + "].attestedTo",
            "must not be before attestedFrom.");
      }
    }
  }

  /** Replaces all roles; they are deleted with the participant. */
  public void setAffiliations(List<Affiliation> affiliations) {
    this.affiliations.clear();
    this.affiliations.addAll(affiliations);
  }
}
