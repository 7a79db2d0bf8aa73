package org.parley.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.parley.model.HistoricalDate;
import org.parley.refusal.ErrorCode;
import org.parley.write.ChangeListener;
import org.parley.write.Consequences;

/** Keeps the dialogue of assessments that of their pledge, and none of them older than it. */
@ApplicationScoped
class PledgeAssessmentsListener implements ChangeListener<Pledge> {
  @Override
  public Class<Pledge> type() {
    return Pledge.class;
  }

  @Override
  public void changed(List<Pledge> pledges, Consequences consequences, boolean corrects) {
    List<Pledge> moved =
        pledges.stream()
            .filter(
                pledge ->
                    consequences.updates(pledge, "madeOn")
                        || consequences.updates(pledge, "dialogue"))
            .toList();
    if (moved.isEmpty()) {
      return;
    }
    for (PledgeAssessment verdict : CurrentStatusListener.verdictsOn(moved)) {
      if (HistoricalDate.isBefore(verdict.assessedOn, verdict.pledge.madeOn)) {
        consequences.refuse(
            verdict.pledge,
            ErrorCode.ASSESSED_BEFORE_PLEDGE,
            "madeOn",
            "must not be after an assessment of the pledge.");
      }
      consequences.change(verdict, verdict::deriveFields);
    }
  }
}
