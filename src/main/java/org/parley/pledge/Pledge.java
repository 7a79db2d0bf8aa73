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
import org.parley.outcome.Outcome;
import org.parley.participant.Participant;
import org.parley.record.Certainty;
import org.parley.record.HistoricalDate;
import org.parley.record.Node;
import org.parley.record.SearchResult;
import org.parley.record.SluggedRecord;
import org.parley.record.TimelineEntry;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.source.Citation;
import org.parley.source.Cited;
import org.parley.topic.Topic;

/** What somebody undertook to do: alone or jointly, outright or on a condition. */
@Entity
@Description("What somebody undertook to do: alone or jointly, outright or on a condition.")
public class Pledge extends SluggedRecord implements Node, Cited, SearchResult, TimelineEntry {

  @Column(length = 300)
  @NonNull
  @Description("What it is called.")
  public String title;

  @NonNull
  @Description("What is to be done, in the words of the record.")
  public String text;

  @Column(length = 100)
  @Description("The point or article of the text that holds it.")
  public @Nullable String provision;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("In what form it was given.")
  public PledgeForm form;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("How sure the record is of it.")
  public Certainty certainty;

  @Description("Who described it, where the text itself is not public.")
  public @Nullable String attribution;

  @Description("Why these are taken to be the pledgers, where the text does not name them.")
  public @Nullable String obligorBasis;

  @Description("What the guarantee rests on.")
  public @Nullable String guarantorBasis;

  @Description("What else should be known.")
  public @Nullable String note;

  @Description("True if the pledgers gave it together.")
  public boolean joint;

  @ManyToMany
  @JoinTable(name = "pledge_pledger", inverseJoinColumns = @JoinColumn(name = "participant_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Those who gave it.")
  public List<@NonNull Participant> pledgers = new ArrayList<>();

  @ManyToMany
  @JoinTable(name = "pledge_beneficiary", inverseJoinColumns = @JoinColumn(name = "participant_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Those to whom it was given.")
  public List<@NonNull Participant> beneficiaries = new ArrayList<>();

  @ManyToMany
  @JoinTable(name = "pledge_guarantor", inverseJoinColumns = @JoinColumn(name = "participant_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Those who vouch for it.")
  public List<@NonNull Participant> guarantors = new ArrayList<>();

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Dialogue it belongs to.")
  public @Nullable Dialogue dialogue;

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Meeting at which it was given.")
  public @Nullable Meeting meeting;

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Outcome that holds it.")
  public @Nullable Outcome outcome;

  @Description("When it was given.")
  public @Nullable HistoricalDate madeOn;

  @Description("When it became public.")
  public @Nullable HistoricalDate publishedOn;

  @Description("By when it is due.")
  public @Nullable Deadline deadline;

  @OneToOne(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
  @Description("What it waits for.")
  public @Nullable PledgeCondition condition;

  @ManyToMany
  @JoinTable(name = "pledge_topic", inverseJoinColumns = @JoinColumn(name = "topic_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("What it is about.")
  public List<@NonNull Topic> topics = new ArrayList<>();

  /** The latest verdict, kept here so that pledges can be found by it. */
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

  /** Takes its status from the latest of its verdicts, or from the lack of any. */
  public void standAs(@Nullable PledgeAssessment latest) {
    currentStatus = latest == null ? PledgeStatus.NOT_ASSESSED : latest.status;
  }

  @Override
  public String heading() {
    return title;
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
    if (pledgers.isEmpty()) {
      throw Refusal.of(ErrorCode.BAD_USER_INPUT, "input.pledgers", "is empty.");
    }
  }
}
