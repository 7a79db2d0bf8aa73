package org.parley.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.model.Identified;
import org.parley.participant.Participant;
import org.parley.source.Citation;
import org.parley.source.Cited;

/** Part that one participant had in one meeting. */
@Entity
@Description("Part that one participant had in one meeting.")
public class Participation extends Identified implements Cited {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "meeting_id", insertable = false, updatable = false)
  @NonNull
  @Description("Meeting.")
  public Meeting meeting;

  @ManyToOne(fetch = FetchType.LAZY)
  @NonNull
  @Description("Participant.")
  public Participant participant;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Role at the meeting.")
  public ParticipationRole role;

  @Column(length = 300)
  @Description("Office that the participant held at the time.")
  public @Nullable String capacity;

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Participant that was represented; null if the participant acted for itself.")
  public @Nullable Participant onBehalfOf;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Presence at the meeting.")
  public Attendance attendance;

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
}
