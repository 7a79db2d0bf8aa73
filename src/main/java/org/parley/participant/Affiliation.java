package org.parley.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.record.HistoricalDate;
import org.parley.record.Identified;

/** A role of a participant in an organisation, for the period that the sources attest. */
@Entity
@Description("A role of a participant in an organisation, for the period that the sources attest.")
public class Affiliation extends Identified {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "participant_id", insertable = false, updatable = false)
  @NonNull
  @Description("Who has the role.")
  public Participant participant;

  @ManyToOne(fetch = FetchType.LAZY)
  @NonNull
  @Description("Where the role is held.")
  public Participant organisation;

  @Column(length = 300)
  @NonNull
  @Description("What the role is.")
  public String role;

  @Description("First date for which the sources attest it; the role may have begun before.")
  public @Nullable HistoricalDate attestedFrom;

  @Description("Last date for which the sources attest it; the role may have gone on.")
  public @Nullable HistoricalDate attestedTo;

  boolean endsBeforeItStarts() {
    return HistoricalDate.isBefore(attestedTo, attestedFrom);
  }
}
