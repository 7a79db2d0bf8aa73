package org.parley.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.parley.record.HistoricalDate;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.write.ChangeListener;
import org.parley.write.Edit;

/** Keeps the dialogue of verdicts in step with their pledge, and none older than it. */
@ApplicationScoped
class PledgeAssessmentsListener implements ChangeListener<Pledge> {
  @Override
  public Class<Pledge> type() {
    return Pledge.class;
  }

  @Override
  public void changed(List<Pledge> pledges, Edit edit, boolean corrects) {
    for (PledgeAssessment verdict : CurrentStatusListener.verdictsOn(pledges, edit)) {
      if (HistoricalDate.isBefore(verdict.assessedOn, verdict.pledge.madeOn)) {
        throw Refusal.of(
            ErrorCode.ASSESSED_BEFORE_PLEDGE, "input.madeOn", "is after a verdict on the pledge.");
      }
      edit.consequence(verdict, verdict::settle);
    }
  }
}
