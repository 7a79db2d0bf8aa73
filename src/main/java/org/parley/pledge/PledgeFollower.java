package org.parley.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.write.Edit;
import org.parley.write.Follower;

/** Takes the verdicts along when their pledge goes to another dialogue. */
@ApplicationScoped
class PledgeFollower implements Follower<Pledge> {
  @Override
  public Class<Pledge> type() {
    return Pledge.class;
  }

  @Override
  public void follow(Pledge changed, Edit edit, boolean corrects) {
    AssessmentFollower.verdictsOn(changed, edit)
        .forEach(verdict -> edit.consequence(verdict, verdict::settle));
  }
}
