package org.parley.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.record.HistoricalDate;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.write.Edit;
import org.parley.write.Follower;

/**
 * Follower that updates the assessments when their pledge changes; none may be older than the
 * pledge.
 */
@ApplicationScoped
class PledgeFollower implements Follower<Pledge> {
  @Override
  public Class<Pledge> type() {
    return Pledge.class;
  }

  @Override
  public void follow(Pledge changed, Edit edit, boolean corrects) {
    for (PledgeAssessment verdict : AssessmentFollower.verdictsOn(changed, edit)) {
      if (HistoricalDate.isBefore(verdict.assessedOn, changed.madeOn)) {
        throw Refusal.of(
            ErrorCode.ASSESSED_BEFORE_PLEDGE,
            "input.madeOn",
            "must not be after an assessment of the pledge.");
      }
      edit.consequence(verdict, verdict::settle);
    }
  }
}
