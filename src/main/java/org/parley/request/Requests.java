package org.parley.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.meeting.Meeting;
import org.parley.model.RecordType;
import org.parley.participant.Participant;
import org.parley.pledge.Pledge;
import org.parley.read.Finder;
import org.parley.read.Page;
import org.parley.read.ParentLink;
import org.parley.read.Slice;
import org.parley.read.Where;
import org.parley.topic.Topic;

/** Finds requests. */
@ApplicationScoped
class Requests extends Finder<Request, RequestFilter> {
  private static final ParentLink REQUESTERS =
      ParentLink.through("request_requester", "request_id", "participant_id");
  private static final ParentLink ADDRESSEES =
      ParentLink.through("request_addressee", "request_id", "participant_id");

  Requests() {
    super(Request.class);
  }

  @Produces
  @Singleton
  static RecordType<Request> type() {
    return RecordType.of(Request.class, 80, "requests")
        .searched(
            6,
            "title",
            "text, reported_via, note, response_note",
            "title, text, reporter, note and answer")
        .onTimeline("the first possible day on which they were made");
  }

  List<Slice<Request>> madeBy(
      List<Participant> parents, @Nullable RequestFilter filter, Page page) {
    return pages(parents, REQUESTERS, filter, page);
  }

  List<Slice<Request>> madeTo(
      List<Participant> parents, @Nullable RequestFilter filter, Page page) {
    return pages(parents, ADDRESSEES, filter, page);
  }

  List<List<Request>> ofMeetings(List<Meeting> parents) {
    return children(parents, ParentLink.column("meeting_id"));
  }

  List<List<Request>> onPledges(List<Pledge> parents) {
    return children(parents, ParentLink.through("request_pledge", "request_id", "pledge_id"));
  }

  @Override
  protected Where where(RequestFilter filter) {
    return new Where()
        .andRef(filter.dialogue(), Dialogue.class, "e.dialogue_id = :id")
        .andRef(filter.meeting(), Meeting.class, "e.meeting_id = :id")
        .andOf(REQUESTERS, idOf(Participant.class, filter.requester()))
        .andOf(ADDRESSEES, idOf(Participant.class, filter.addressee()))
        .andOf(
            ParentLink.through("request_topic", "request_id", "topic_id"),
            idOf(Topic.class, filter.topic()))
        .andAny("e.response_kind", filter.response())
        .andWithin(filter.madeOn(), "e.made_on");
  }
}
