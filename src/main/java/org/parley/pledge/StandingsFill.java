package org.parley.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.record.BackgroundFill;

/** Takes in how the pledges stand that are there while the table of that is empty. */
@ApplicationScoped
class StandingsFill extends BackgroundFill {
  private final Standings standings;

  @Inject
  StandingsFill(Standings standings) {
    this.standings = standings;
  }

  @Override
  protected String table() {
    return "The table of how pledges stand";
  }

  @Override
  protected int fillSome() {
    return standings.fillSome();
  }
}
