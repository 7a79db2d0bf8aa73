package org.parley.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.parley.meeting.Meeting;
import org.parley.model.VersionedRecord;
import org.parley.outcome.Outcome;
import org.parley.pledge.Pledge;
import org.parley.request.Request;
import org.parley.statement.Statement;
import org.parley.write.ChangeListener;
import org.parley.write.Edit;

/** Moves the records of a meeting when the meeting moves to another dialogue. */
@ApplicationScoped
class MeetingDialogueListener implements ChangeListener<Meeting> {
  private static final String OF_MEETINGS = "meeting in ?1";

  @Override
  public Class<Meeting> type() {
    return Meeting.class;
  }

  @Override
  public void changed(List<Meeting> meetings, Edit edit, boolean corrects) {
    List<Meeting> moved =
        meetings.stream().filter(meeting -> edit.updates(meeting, "dialogue")).toList();
    if (moved.isEmpty()) {
      return;
    }
    List<VersionedRecord> belongings = new ArrayList<>();
    belongings.addAll(Outcome.list(OF_MEETINGS, moved));
    belongings.addAll(Pledge.list(OF_MEETINGS, moved));
    belongings.addAll(Request.list(OF_MEETINGS, moved));
    belongings.addAll(Statement.list(OF_MEETINGS, moved));
    belongings.forEach(belonging -> edit.consequence(belonging, belonging::deriveFields));
  }
}
