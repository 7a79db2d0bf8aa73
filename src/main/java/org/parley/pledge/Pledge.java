package org.parley.pledge;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToOne;
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
import org.parley.model.Node;
import org.parley.model.SearchResult;
import org.parley.model.SluggedRecord;
import org.parley.model.TimelineEntry;
import org.parley.outcome.Outcome;
import org.parley.participant.Participant;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.source.Citation;
import org.parley.source.Cited;
import org.parley.topic.Topic;

/** Commitment of one or more participants, with or without a condition. */
@Entity
@Description("Commitment of one or more participants, with or without a condition.")
public class Pledge extends SluggedRecord implements Node, Cited, SearchResult, TimelineEntry {

  @Column(length = 300)
  @NonNull
  @Description("Title, as it appears in lists.")
  public String title;

  @NonNull
  @Description("Content of the pledge, in the editors' words.")
  public String text;

  @Column(length = 100)
  @Description("Point or article of the text that contains the pledge.")
  public @Nullable String provision;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Form in which the pledge was made.")
  public PledgeForm form;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Certainty of the information.")
  public Certainty certainty;

  @Description("Person or institution that described the pledge, if its text is not public.")
  public @Nullable String attribution;

  @Description(
      "Reason to regard these participants as the pledgers, if the text does not name them.")
  public @Nullable String obligorBasis;

  @Description("Basis of the guarantee.")
  public @Nullable String guarantorBasis;

  @Description("Further remarks of the editors.")
  public @Nullable String note;

  @Description("True if the pledgers made the pledge together.")
  public boolean joint;

  @ManyToMany
  @JoinTable(name = "pledge_pledger", inverseJoinColumns = @JoinColumn(name = "participant_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Participants that made the pledge; at least one.")
  public List<@NonNull Participant> pledgers = new ArrayList<>();

  @ManyToMany
  @JoinTable(name = "pledge_beneficiary", inverseJoinColumns = @JoinColumn(name = "participant_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Participants to which the pledge was made.")
  public List<@NonNull Participant> beneficiaries = new ArrayList<>();

  @ManyToMany
  @JoinTable(name = "pledge_guarantor", inverseJoinColumns = @JoinColumn(name = "participant_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Participants that guarantee the pledge.")
  public List<@NonNull Participant> guarantors = new ArrayList<>();

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Dialogue that the record belongs to; null if there is none.")
  public @Nullable Dialogue dialogue;

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Meeting at which the pledge was made. It determines the dialogue.")
  public @Nullable Meeting meeting;

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Outcome that contains the pledge.")
  public @Nullable Outcome outcome;

  @Description("Date on which the pledge was made.")
  public @Nullable HistoricalDate madeOn;

  @Description("Date on which the pledge became public.")
  public @Nullable HistoricalDate publishedOn;

  @Description("Deadline; null if there is none.")
  public @Nullable Deadline deadline;

  @OneToOne(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
  @Description("Condition of the pledge; null if it is unconditional.")
  public @Nullable PledgeCondition condition;

  @ManyToMany
  @JoinTable(name = "pledge_topic", inverseJoinColumns = @JoinColumn(name = "topic_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Subjects of the record.")
  public List<@NonNull Topic> topics = new ArrayList<>();

  /** Status of the latest assessment, stored here so that pledges can be found by it. */
  @Enumerated(EnumType.STRING)
  @OptimisticLock(excluded = true)
  @Ignore
  public PledgeStatus currentStatus = PledgeStatus.NOT_ASSESSED;

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

  /**
   * Sets the status to that of the latest assessment; null means that there is none.
   *
   * @return true if that changes it
   */
  public boolean standAs(@Nullable PledgeAssessment latest) {
    PledgeStatus before = currentStatus;
    currentStatus = latest == null ? PledgeStatus.NOT_ASSESSED : latest.status;
    return currentStatus != before;
  }

  @Override
  public String slugSource() {
    return title;
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
    if (pledgers.isEmpty()) {
      throw Refusal.of(
          ErrorCode.BAD_USER_INPUT, "input.pledgers", "must name at least one participant.");
    }
  }
}
