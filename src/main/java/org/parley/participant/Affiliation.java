package org.parley.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.model.HistoricalDate;
import org.parley.model.Identified;

/** Role of a participant in an organisation, for the period that the sources document. */
@Entity
@Description("Role of a participant in an organisation, for the period that the sources document.")
public class Affiliation extends Identified {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "participant_id", insertable = false, updatable = false)
  @NonNull
  @Description("Participant that has the role.")
  public Participant participant;

  @ManyToOne(fetch = FetchType.LAZY)
  @NonNull
  @Description("Organisation in which the participant has the role.")
  public Participant organisation;

  @Column(length = 300)
  @NonNull
  @Description("Name of the role.")
  public String role;

  @Description("First date that the sources document; the role may have begun earlier.")
  public @Nullable HistoricalDate attestedFrom;

  @Description("Last date that the sources document; the role may have continued.")
  public @Nullable HistoricalDate attestedTo;

  boolean endsBeforeItStarts() {
    return HistoricalDate.isBefore(attestedTo, attestedFrom);
  }
}
