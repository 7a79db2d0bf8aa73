package org.parley.request;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
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
import org.parley.dialogue.Dialogue;
import org.parley.meeting.Meeting;
import org.parley.participant.Participant;
import org.parley.pledge.Pledge;
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

/** What one side asked of another. */
@Entity
@Description("What one side asked of another.")
public class Request extends SluggedRecord implements Node, Cited, SearchResult, TimelineEntry {

  @Column(length = 300)
  @NonNull
  @Description("What it is called.")
  public String title;

  @NonNull
  @Description("What was asked, in the words of the record.")
  public String text;

  @ManyToMany
  @JoinTable(name = "request_requester", inverseJoinColumns = @JoinColumn(name = "participant_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Those who asked.")
  public List<@NonNull Participant> requesters = new ArrayList<>();

  @ManyToMany
  @JoinTable(name = "request_addressee", inverseJoinColumns = @JoinColumn(name = "participant_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Those who were asked.")
  public List<@NonNull Participant> addressees = new ArrayList<>();

  @ManyToMany
  @JoinTable(name = "request_topic", inverseJoinColumns = @JoinColumn(name = "topic_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("What it is about.")
  public List<@NonNull Topic> topics = new ArrayList<>();

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Dialogue it belongs to.")
  public @Nullable Dialogue dialogue;

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Meeting at which it was made.")
  public @Nullable Meeting meeting;

  @Description("When it was made.")
  public @Nullable HistoricalDate madeOn;

  @Description("When it became public.")
  public @Nullable HistoricalDate publishedOn;

  @Description("Who reported it, where the request itself is not public.")
  public @Nullable String reportedVia;

  @Description("What else should be known.")
  public @Nullable String note;

  @Description("How it was answered.")
  public @Nullable RequestResponse response;

  @ManyToMany
  @JoinTable(name = "request_pledge", inverseJoinColumns = @JoinColumn(name = "pledge_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("The pledges that answer it or that it concerns.")
  public List<@NonNull Pledge> relatedPledges = new ArrayList<>();

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
    if (requesters.isEmpty()) {
      throw Refusal.of(ErrorCode.BAD_USER_INPUT, "input.requesters", "is empty.");
    }
  }
}
