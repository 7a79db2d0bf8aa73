package org.parley.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.parley.meeting.Meeting;
import org.parley.outcome.Outcome;
import org.parley.pledge.Pledge;
import org.parley.record.Record;
import org.parley.request.Request;
import org.parley.statement.Statement;
import org.parley.write.ChangeListener;
import org.parley.write.Edit;

/** Moves the records of a meeting when the meeting moves to another dialogue. */
@ApplicationScoped
class MeetingDialogueListener implements ChangeListener<Meeting> {
  private static final List<Class<? extends Record>> BELONGINGS =
      List.of(Outcome.class, Pledge.class, Request.class, Statement.class);

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
    for (Class<? extends Record> type : BELONGINGS) {
      edit.entityManager()
          .createQuery("from " + type.getSimpleName() + " e where e.meeting in :meetings", type)
          .setParameter("meetings", moved)
          .getResultList()
          .forEach(belonging -> edit.consequence(belonging, belonging::settle));
    }
  }
}
