package org.parley.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.write.Edit;
import org.parley.write.Follower;

/** Has a pledge stand as the latest of its verdicts says, and one that a verdict was moved from. */
@ApplicationScoped
class AssessmentFollower implements Follower<PledgeAssessment> {
  @Override
  public Class<PledgeAssessment> type() {
    return PledgeAssessment.class;
  }

  @Override
  public void follow(PledgeAssessment changed, Edit edit, boolean corrects) {
    List<PledgeAssessment> verdicts = verdictsOn(changed.pledge, edit);
    if (!corrects) {
      checkMove(changed, verdicts);
    }
    edit.consequence(changed.pledge, () -> changed.pledge.standAs(latest(verdicts)));
    Pledge former = edit.formerly(changed, "pledge", Pledge.class);
    if (former != null) {
      edit.consequence(former, () -> former.standAs(latest(verdictsOn(former, edit))));
    }
  }

  /** All verdicts on a pledge, in the order in which they were entered. */
  static List<PledgeAssessment> verdictsOn(Pledge pledge, Edit edit) {
    return edit.entityManager()
        .createQuery(
            "from PledgeAssessment a where a.pledge = :pledge order by a.id",
            PledgeAssessment.class)
        .setParameter("pledge", pledge)
        .getResultList();
  }

  /** An assessor can't go back on what can't have been undone. */
  private static void checkMove(PledgeAssessment changed, List<PledgeAssessment> verdicts) {
    PledgeAssessment before =
        latest(
            verdicts.stream()
                .filter(verdict -> verdict != changed && !verdict.isLaterThan(changed))
                .filter(verdict -> Objects.equals(verdict.assessor, changed.assessor))
                .toList());
    if (before != null && !before.status.mayBecome(changed.status)) {
      throw Refusal.of(
          ErrorCode.INVALID_TRANSITION,
          "input.status",
          "can't be %s after %s; say corrects: true if the record was wrong."
              .formatted(changed.status, before.status));
    }
  }

  private static @Nullable PledgeAssessment latest(List<PledgeAssessment> verdicts) {
    return verdicts.stream()
        .reduce((latest, next) -> latest.isLaterThan(next) ? latest : next)
        .orElse(null);
  }
}
