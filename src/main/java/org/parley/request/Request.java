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
import org.parley.model.HistoricalDate;
import org.parley.model.Node;
import org.parley.model.SearchResult;
import org.parley.model.SluggedRecord;
import org.parley.model.TimelineEntry;
import org.parley.participant.Participant;
import org.parley.pledge.Pledge;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.source.Citation;
import org.parley.source.Cited;
import org.parley.topic.Topic;

/** Request that participants made to others. */
@Entity
@Description("Request that participants made to others.")
public class Request extends SluggedRecord implements Node, Cited, SearchResult, TimelineEntry {

  @Column(length = 300)
  @NonNull
  @Description("Title, as it appears in lists.")
  public String title;

  @NonNull
  @Description("Content of the request, in the editors' words.")
  public String text;

  @ManyToMany
  @JoinTable(name = "request_requester", inverseJoinColumns = @JoinColumn(name = "participant_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Participants that made the request; at least one.")
  public List<@NonNull Participant> requesters = new ArrayList<>();

  @ManyToMany
  @JoinTable(name = "request_addressee", inverseJoinColumns = @JoinColumn(name = "participant_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Participants to which the request was made.")
  public List<@NonNull Participant> addressees = new ArrayList<>();

  @ManyToMany
  @JoinTable(name = "request_topic", inverseJoinColumns = @JoinColumn(name = "topic_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Subjects of the record.")
  public List<@NonNull Topic> topics = new ArrayList<>();

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Dialogue that the record belongs to; null if there is none.")
  public @Nullable Dialogue dialogue;

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Meeting at which the request was made. It determines the dialogue.")
  public @Nullable Meeting meeting;

  @Description("Date on which the request was made.")
  public @Nullable HistoricalDate madeOn;

  @Description("Date on which the request became public.")
  public @Nullable HistoricalDate publishedOn;

  @Description(
      "Person or institution that reported the request, if the request itself is not public.")
  public @Nullable String reportedVia;

  @Description("Further remarks of the editors.")
  public @Nullable String note;

  @Description("Answer to the request; null if none is recorded.")
  public @Nullable RequestResponse response;

  @ManyToMany
  @JoinTable(name = "request_pledge", inverseJoinColumns = @JoinColumn(name = "pledge_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("Pledges that answer the request or that it refers to.")
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
    if (requesters.isEmpty()) {
      throw Refusal.of(
          ErrorCode.BAD_USER_INPUT, "input.requesters", "must name at least one participant.");
    }
  }
}
