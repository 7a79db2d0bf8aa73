package org.parley.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.write.ChangeListener;
import org.parley.write.Consequences;

/** Keeps the current status of pledges, and rejects assessments that cannot follow earlier ones. */
@ApplicationScoped
class CurrentStatusListener implements ChangeListener<PledgeAssessment> {
  @Override
  public Class<PledgeAssessment> type() {
    return PledgeAssessment.class;
  }

  @Override
  public void changed(
      List<PledgeAssessment> verdicts, Consequences consequences, boolean corrects) {
    Set<Pledge> pledges = new LinkedHashSet<>();
    for (PledgeAssessment verdict : verdicts) {
      pledges.add(verdict.pledge);
      // An assessment may have moved from another pledge.
      Pledge former = consequences.formerly(verdict, "pledge", Pledge.class);
      if (former != null) {
        pledges.add(former);
      }
    }
    Map<Pledge, List<PledgeAssessment>> all =
        verdictsOn(pledges).stream().collect(Collectors.groupingBy(verdict -> verdict.pledge));
    if (!corrects) {
      verdicts.forEach(
          verdict -> checkMove(verdict, all.getOrDefault(verdict.pledge, List.of()), consequences));
    }
    for (Pledge pledge : pledges) {
      if (pledge.standAs(latest(all.getOrDefault(pledge, List.of()).stream()))) {
        consequences.derive(pledge);
      }
    }
  }

  /** Returns all assessments of the pledges. */
  static List<PledgeAssessment> verdictsOn(Collection<Pledge> pledges) {
    // Hibernate translates a query for several values anew each time.
    return pledges.size() == 1
        ? PledgeAssessment.list("pledge", pledges.iterator().next())
        : PledgeAssessment.list("pledge in ?1", pledges);
  }

  /** An assessor can't go back on what can't have been undone. */
  private static void checkMove(
      PledgeAssessment changed, List<PledgeAssessment> verdicts, Consequences consequences) {
    PledgeAssessment before =
        latest(
            verdicts.stream()
                .filter(verdict -> PledgeAssessment.OLDEST_FIRST.compare(verdict, changed) < 0)
                .filter(verdict -> Objects.equals(verdict.assessor, changed.assessor)));
    if (before != null && !before.status.mayBecome(changed.status)) {
      consequences.refuse(
          changed,
          ErrorCode.INVALID_TRANSITION,
          "status",
          "must not be %s after %s. If the record was wrong, set corrects to true."
              .formatted(changed.status, before.status));
    }
  }

  private static @Nullable PledgeAssessment latest(Stream<PledgeAssessment> verdicts) {
    return verdicts.max(PledgeAssessment.OLDEST_FIRST).orElse(null);
  }
}
